package org.hito.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectHostsTest {

  @ParameterizedTest
  @CsvSource({
    "id.example, id.example, true",
    "id.example, ID.Example., true",
    "example, id.example, true",
    ".example, id.example, true",
    "*.example, id.example, true",
    "d.example, id.example, false",
    "id.example, example, false",
    "*, id.example, true",
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.1.2.3, false",
    "10.0.0.0/8, id.example, false",
    "192.168.1.7, 192.168.1.7, true",
    "fd00::/8, [fd00::1], true",
    "id.example:8443, id.example, true",
    "[fd00::1]:8443, fd00::1, true",
    "fd00::1, fd00::1, true",
  })
  void aHostIsDirectIfItIsNamed(String named, String host, boolean isDirect) {
    assertEquals(isDirect, new DirectHosts(List.of("other.example", " " + named)).include(host));
  }
}
