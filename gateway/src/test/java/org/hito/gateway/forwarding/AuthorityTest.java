package org.hito.gateway.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource({
    "hito.example, hito.example",
    "localhost:8080, localhost:8080",
    "hito.example:, hito.example",
    "meeting_service:80, meeting_service:80",
    "127.0.0.1:1, 127.0.0.1:1",
    "[::1]:8080, [::1]:8080"
  })
  void aHostMayHaveAPort(String text, String authority) {
    assertEquals(Optional.of(new Authority(authority)), Authority.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a\"b",
        "[::1",
        "::1",
        "user@host",
        "a/b",
        "a?b",
        "a:b",
        "a:0",
        "a:65536",
        "a:-1",
        "a:8080:1",
        "<script>",
        "a%20b",
        "a,b",
        ".." + "/a",
        ":80",
        "a\\b",
        "{a}"
      })
  void anInvalidHostIsRefused(String text) {
    assertEquals(Optional.empty(), Authority.of(text));
  }
}
