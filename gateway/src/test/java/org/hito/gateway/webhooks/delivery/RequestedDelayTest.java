package org.hito.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedDelayTest {

  private static final Instant NOW = Instant.parse("2026-11-06T08:49:07Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30                              | 30",
        " 30                             | 30",
        "0                               | 0",
        "Fri, 06 Nov 2026 08:49:37 GMT   | 30",
        "Friday, 06-Nov-26 08:49:37 GMT  | 30",
        "Fri Nov  6 08:49:37 2026        | 30",
        "Fri, 06 Nov 2026 08:48:37 GMT   | 0",
        "Sunday, 06-Nov-94 08:49:37 GMT  | 0",
        "-30                             | 0",
        "1e3                             | 0",
        "99999999999                     | 0",
        "soon                            | 0",
        "Fri, 99 Nov 2026 08:49:37 GMT   | 0",
        "''                              | 0"
      })
  void everyFormOfADateIsReadAndNothingElse(String header, long seconds) {
    // When
    Duration wait = RequestedDelay.of(header, NOW);
    // Then
    assertEquals(Duration.ofSeconds(seconds), wait);
  }

  @Test
  void whatIsTooLongForADateIsIgnored() {
    assertEquals(Duration.ZERO, RequestedDelay.of("x".repeat(10_000), NOW));
  }

  @Test
  void withoutTheHeaderThereIsNothingToWaitFor() {
    assertEquals(Duration.ZERO, RequestedDelay.of(null, NOW));
  }
}
