package org.hito.initiative.initiative.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfterTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, P5Y,     2030-03-31",
    "2025-03-31, P1Y6M,   2026-09-30",
    "2025-01-31, P1M,     2025-02-28",
    "2024-01-31, P1M,     2024-02-29",
    "2024-02-29, P1Y,     2025-02-28",
    "2025-03-31, P2W,     2025-04-14",
    "2025-01-31, P1M1D,   2025-03-01",
    "2025-03,    P5Y,     2030-03",
    "2025-03,    P18M,    2026-09",
    "2025-02,    P1D,     2025-03-01",
    "2025,       P5Y,     2030",
    "2025,       P60M,    2030",
    "2025,       P6M,     2026-06-30",
    "2025,       P10D,    2026-01-10",
    "9000,       P999Y,   9999"
  })
  void aDateAfterAnotherIsAsPreciseAsBothAllow(String date, String period, String due) {
    // When
    Optional<PartialDate> found = new After(null, null, period).from(PartialDate.parse(date));

    // Then
    assertEquals(Optional.of(PartialDate.parse(due)), found);
  }

  @ParameterizedTest
  @CsvSource({"9999, P1Y", "2025, P9999Y", "2025-01-01, P99999M", "9999-12-31, P1D"})
  void noDateIsBeyondTheYear9999(String date, String period) {
    // When
    Optional<PartialDate> found = new After(null, null, period).from(PartialDate.parse(date));

    // Then
    assertEquals(Optional.empty(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "5Y",
        "P5",
        "p5y",
        "P-5Y",
        "-P5Y",
        "P0D",
        "P0Y0M",
        "P1.5Y",
        "PT5H",
        "P5YT1H",
        "P1M1Y",
        "P99999Y",
        "P5Y ",
        "five years"
      })
  void whatIsNotAPeriodAboveZeroIsRefused(String text) {
    // When
    Optional<String> read = After.period(text);

    // Then
    assertEquals(Optional.empty(), read);
  }

  @Test
  void aPeriodStaysAsItWasGiven() {
    // When
    Optional<String> read = After.period("P18M");

    // Then
    assertEquals(Optional.of("P18M"), read);
  }
}
