package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2026-01-31, 2026-03-01",
    "QUARTERLY, 2026-01-01, 2026-04-02",
    "YEARLY, 2025-06-30, 2026-07-01",
    "CONTINUOUS, 1990-01-01, ",
    "YEARLY, , "
  })
  void anIndicatorIsStaleFromTheDayAfterOneWholePeriodOfSilence(
      Frequency frequency, LocalDate heard, LocalDate stale) {
    assertEquals(stale, frequency.staleFrom(heard));
  }
}
