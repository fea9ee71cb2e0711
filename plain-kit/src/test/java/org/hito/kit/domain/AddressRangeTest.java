package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.1.2.3/8, 10.9.9.9, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.7, 192.168.1.7, true",
    "192.168.1.7, 192.168.1.8, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "2001:db8::/32, 2001:db8:1::9, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "2001:db8::/32, 10.0.0.1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "10.0.0.0/8, ::ffff:10.0.0.1, true",
    "10.0.0.0/8, unknown, false"
  })
  void aRangeContainsTheAddressesThatBeginLikeIt(String range, String address, boolean expected) {
    // When
    boolean contains = AddressRange.parse(range).orElseThrow().contains(address);

    // Then
    assertEquals(expected, contains);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/8, 10.0.0.0/8",
    "192.168.1.7/32, 192.168.1.7",
    "' 192.168.1.7 ', 192.168.1.7",
    "2001:DB8::1/32, 2001:db8:0:0:0:0:0:0/32"
  })
  void oneRangeHasOneText(String given, String expected) {
    // When
    String text = AddressRange.parse(given).orElseThrow().text();

    // Then
    assertEquals(expected, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/8/8",
        "10.0.0.256",
        "10.0.0",
        "::1/129",
        ":",
        "/8",
        "localhost",
        "example.org/24",
        "10.0.0.0/-1",
        "fe80::1%eth0",
        "2001:db8::g"
      })
  void whatIsNoRangeIsNotLookedUp(String text) {
    // When
    var range = AddressRange.parse(text);

    // Then
    assertEquals(Optional.empty(), range);
  }
}
