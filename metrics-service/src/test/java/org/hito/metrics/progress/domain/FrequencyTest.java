package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2026-01-31, 2026-03-01",
    "QUARTERLY, 2026-01-01, 2026-04-02",
    "YEARLY, 2025-06-30, 2026-07-01",
    "MONTHLY, 2026-02-28, 2026-04-01",
    "MONTHLY, 2024-02-28, 2024-03-29",
    "MONTHLY, 2026-09-30, 2026-11-01",
    "MONTHLY, 2026-12-31, 2027-02-01",
    "QUARTERLY, 2026-09-30, 2027-01-01",
    "QUARTERLY, 2025-11-30, 2026-03-01",
    "YEARLY, 2024-02-29, 2025-03-01",
    "YEARLY, 2023-02-28, 2024-03-01",
    "YEARLY, 2024-02-28, 2025-03-01",
    "CONTINUOUS, 1990-01-01, ",
    "YEARLY, , "
  })
  void anIndicatorIsStaleFromTheDayAfterOneWholePeriodOfSilence(
      Frequency frequency, LocalDate heard, LocalDate stale) {
    assertEquals(stale, frequency.staleFrom(heard));
  }

  @Test
  void aPeriodOfSilenceEndsOnTheSameDayOfAMonthOrOnItsLastOne() {
    Map<Frequency, Integer> months =
        Map.of(Frequency.MONTHLY, 1, Frequency.QUARTERLY, 3, Frequency.YEARLY, 12);
    LocalDate begin = LocalDate.parse("2019-01-01");
    for (LocalDate heard = begin; heard.getYear() < 2029; heard = heard.plusDays(1)) {
      for (Frequency frequency : months.keySet()) {
        // When
        LocalDate last = frequency.staleFrom(heard).minusDays(1);

        // Then
        YearMonth due = YearMonth.from(heard).plusMonths(months.get(frequency));
        boolean isLastOfMonth = heard.equals(YearMonth.from(heard).atEndOfMonth());
        int sameDay = Math.min(heard.getDayOfMonth(), due.lengthOfMonth());
        assertEquals(
            isLastOfMonth ? due.atEndOfMonth() : due.atDay(sameDay), last, frequency + " " + heard);
      }
    }
  }
}
