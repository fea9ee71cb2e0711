package org.hito.metrics.observation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An observation is identified by its period or day, not by the day it holds for. */
class ObservationTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final LocalisedText SURVEYS = new LocalisedText("two surveys", "dos encuestas");

  @Test
  void periodsThatHoldForOneDayAreDifferentObservations() {
    // Given
    List<Observation> today = List.of(of("2026", "1"), of("2026-11", "2"), of("2026-11-27", "3"));

    // Then
    today.forEach(one -> assertEquals(TODAY, one.on()));
    assertEquals(3, today.stream().map(Observation::place).distinct().count());
    assertFalse(today.get(0).contradicts(today.get(1)));
  }

  @Test
  void aRunningPeriodIsTheSameObservationOnAnotherDay() {
    // Given
    Observation yesterday = observation("2026", "1").recordedOn(TODAY.minusDays(1));

    // Then
    assertNotEquals(yesterday.on(), of("2026", "1").on());
    assertEquals(yesterday.place(), of("2026", "2").place());
    assertTrue(of("2026", "2").contradicts(of("2026", "1")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, 2026-11",
    "2026-11-27, 2026",
    "2026-11, 2026",
    "2025-12-31, 2025-12",
    "2025-12, 2025",
    "2026, 2026-11-26",
    "2026-01, 2025"
  })
  void theNewerOneHoldsForALaterDayOrSpeaksOfAShorterTime(String newer, String older) {
    assertTrue(of(newer, "1").isNewerThan(of(older, "1")));
    assertFalse(of(older, "1").isNewerThan(of(newer, "1")));
  }

  @Test
  void repeatingAValueKeepsWhatWasDeducedUntilItIsTakenBack() {
    // Given
    Observation deduced = of("2025", "1").deduced(true, SURVEYS);

    // When
    Observation repeated = of("2025", "1.0").after(Optional.of(deduced));
    Observation takenBack = of("2025", "1").deduced(false, null).after(Optional.of(deduced));
    Observation another = of("2025", "2").after(Optional.of(deduced));

    // Then
    assertEquals(deduced, repeated);
    assertNull(takenBack.assumed());
    assertEquals(SURVEYS, takenBack.derivedFrom());
    assertNull(another.derivedFrom());
  }

  @ParameterizedTest
  @CsvSource({
    "2011, 2011-12-31",
    "2011-06, 2011-06-30",
    "2011-06-15, 2011-06-15",
    "2026-11, 2026-11-27",
    "2026, 2026-11-27",
    "2027, 2027-12-31"
  })
  void anObservationHoldsForTheLastDayOfItsPeriodButForNoneToCome(String said, LocalDate day) {
    assertEquals(day, of(said, "4").on());
  }

  @Test
  void repeatingTheValueOfARunningPeriodKeepsTheDayForWhichItWasRecorded() {
    // Given
    Observation current = observation("2026", "4").recordedOn(TODAY.minusDays(1));

    // When, Then
    assertEquals(current, of("2026", "4").after(Optional.of(current)));
    assertEquals(of("2026", "5"), of("2026", "5").after(Optional.of(current)));
  }

  @Test
  void theSameValueHoldsForTheLastDayOnceThePeriodIsOver() {
    // Given
    Observation current = of("2026", "4");

    // When
    Observation last =
        observation("2026", "4")
            .recordedOn(LocalDate.parse("2027-01-10"))
            .after(Optional.of(current));

    // Then
    assertEquals(LocalDate.parse("2026-12-31"), last.on());
  }

  private static Observation of(String said, String value) {
    return observation(said, value).recordedOn(TODAY);
  }

  private static Observation observation(String said, String value) {
    return Observation.of(PartialDate.parse(said), new BigDecimal(value), Map.of(), null);
  }
}
