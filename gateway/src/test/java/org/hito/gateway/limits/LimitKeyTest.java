package org.hito.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitKeyTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
    "2001:db8:1:2::9, 20010db800010002::/64",
    "2001:db8:1:3::9, 20010db800010003::/64"
  })
  void addressesOfOneNetworkAreOneCaller(String address, String expected) {
    // When
    String network = LimitKey.network(address);
    // Then
    assertEquals(expected, network);
  }
}
