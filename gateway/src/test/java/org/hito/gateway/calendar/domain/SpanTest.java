package org.hito.gateway.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, , 2026-11-30, 2026-11-30, ",
    "2026-11-30, 2026-12-01, 2026-11-30, 2026-12-01, ",
    "2026-11-30, 2026-11-30, 2026-11-30, 2026-11-30, ",
    "2026-11, , 2026-11-01, 2026-11-30, 2026-11",
    "2024, , 2024-01-01, 2024-12-31, 2024",
    "2024-02, 2024-02, 2024-02-01, 2024-02-29, 2024-02",
    "2026-11-30, 2026-12, 2026-11-30, 2026-12-31, 2026-11-30 – 2026-12",
    "0001, , 0001-01-01, 0001-12-31, 0001",
    "9999-12-31, , 9999-12-31, 9999-12-31, "
  })
  void aDateCoversEveryDayItCanMeanAndSaysSoUnlessItNamesOne(
      String from, String to, LocalDate first, LocalDate last, String imprecise) {
    // When
    Span span = Span.of(PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
    // Then
    assertEquals(new Span(first, last, Optional.ofNullable(imprecise)), span);
  }

  @ParameterizedTest
  @CsvSource({
    ", , true",
    "2026-06-30, , true",
    "2026-07-01, , false",
    ", 2026-06-01, true",
    ", 2026-05-31, false",
    "2026-06-10, 2026-06-10, true"
  })
  void aMonthOverlapsEveryOfItsDays(LocalDate from, LocalDate to, boolean overlaps) {
    // When
    Span june = Span.of(PartialDate.parse("2026-06"), null);
    // Then
    assertEquals(overlaps, june.overlaps(from, to));
  }
}
