package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOrInstantTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-31,                2026-03-31T00:00:00Z, 2026-03-31T23:59:59.999999Z",
    "2026-03-31T12:00:00Z,      2026-03-31T12:00:00Z, 2026-03-31T12:00:00Z",
    "2026-03-31T12:00:00-05:00, 2026-03-31T17:00:00Z, 2026-03-31T17:00:00Z"
  })
  void aDayLastsAndAnInstantDoesNot(String text, Instant first, Instant last) {
    // When
    Optional<DayOrInstant> moment = DayOrInstant.tryParse(text, ZoneOffset.UTC);

    // Then
    assertEquals(Optional.of(new DayOrInstant(first, last)), moment);
  }

  @Test
  void aDayBeginsAndEndsInTheZone() {
    // When
    Optional<DayOrInstant> day = DayOrInstant.tryParse("2026-03-31", ZoneId.of("America/Panama"));

    // Then
    assertEquals(
        Optional.of(
            new DayOrInstant(
                Instant.parse("2026-03-31T05:00:00Z"),
                Instant.parse("2026-04-01T04:59:59.999999Z"))),
        day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Panama", "Asia/Tokyo", "Pacific/Kiritimati"})
  void theFirstDayBeginsInTheFirstYear(String zone) {
    // When
    Instant first =
        DayOrInstant.tryParse("0001-01-01", ZoneId.of(zone)).map(DayOrInstant::first).orElseThrow();

    // Then
    assertEquals(1, first.atOffset(ZoneOffset.UTC).getYear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-03", "0000-01-01", "0000-06-01T00:00:00Z", "soon"})
  void anythingElseIsInvalid(String text) {
    // When
    Optional<DayOrInstant> moment = DayOrInstant.tryParse(text, ZoneOffset.UTC);

    // Then
    assertEquals(Optional.empty(), moment);
  }
}
