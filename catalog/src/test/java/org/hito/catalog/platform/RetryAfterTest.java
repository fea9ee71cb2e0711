package org.hito.catalog.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-06T08:49:07Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2                             | 2",
        "Fri, 06 Nov 2026 08:49:37 GMT | 30",
        "Fri, 06 Nov 2026 08:48:37 GMT | 0"
      })
  void secondsAndDatesAreRead(String header, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.of(header, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-2", "99999999999", "Fri, 99 Nov 2026 08:49:37 GMT"})
  void anythingElseSaysNothing(String header) {
    assertEquals(Optional.empty(), RetryAfter.of(header, NOW));
  }
}
