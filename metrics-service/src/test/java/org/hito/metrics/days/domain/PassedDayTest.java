package org.hito.metrics.days.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.junit.jupiter.api.Test;

class PassedDayTest {
  private static final Indicator OBSERVED =
      new Indicator(
              Definitions.observed(),
              Standing.EMPTY
                  .withObserved(Figure.of(new BigDecimal("8")))
                  .withFreshness(
                      new Freshness(LocalDate.parse("2025-12-31"), Instant.EPOCH, "e", 0L)))
          .judgedOn(LocalDate.parse("2026-01-01"));

  @Test
  void aStatusThatChangesWithTheDayIsPublished() {
    // When
    Movement movement = PassedDay.over(OBSERVED, ZonedDateTime.parse("2026-12-31T05:00:00Z"));

    // Then
    var changed = (IndicatorFact.StatusChanged) movement.facts().get(0);
    assertEquals(Instant.parse("2026-12-31T00:00:00Z"), changed.occurredAt());
    assertEquals(ProgressStatus.ON_TRACK, changed.before().status());
    assertEquals(ProgressStatus.AT_RISK, changed.after().status());
  }

  @Test
  void unchangedValuesAreNotPublished() {
    assertEquals(
        List.of(), PassedDay.over(OBSERVED, ZonedDateTime.parse("2026-02-01T00:00:00Z")).facts());
  }

  @Test
  void eachSilenceIsPublishedOnce() {
    // When
    Movement first = PassedDay.over(OBSERVED, ZonedDateTime.parse("2027-01-01T00:00:01Z"));
    Movement second = PassedDay.over(first.after(), ZonedDateTime.parse("2027-01-02T00:00:01Z"));
    Indicator heard =
        second
            .after()
            .withStanding(
                second
                    .after()
                    .standing()
                    .withFreshness(
                        new Freshness(LocalDate.parse("2027-01-03"), Instant.EPOCH, "f", 0L)));
    Movement third = PassedDay.over(heard, ZonedDateTime.parse("2028-01-04T00:00:01Z"));

    // Then
    assertEquals(
        new IndicatorFact.Stale(
            Instant.parse("2027-01-01T00:00:00Z"),
            LocalDate.parse("2025-12-31"),
            LocalDate.parse("2027-01-01")),
        last(first));
    assertEquals(List.of(), second.facts());
    assertEquals(LocalDate.parse("2028-01-04"), ((IndicatorFact.Stale) last(third)).since());
  }

  @Test
  void aBaselineIsTheValueFromItsDayOn() {
    // Given
    Indicator ahead =
        new Indicator(
                Definitions.of(new Observed(), Definitions.rising("4@2026-12-01", "10@2027")),
                Standing.EMPTY)
            .judgedOn(LocalDate.parse("2026-11-29"));

    // When
    Movement before = PassedDay.over(ahead, ZonedDateTime.parse("2026-11-30T05:00:00Z"));
    Movement then = PassedDay.over(before.after(), ZonedDateTime.parse("2026-12-01T05:00:00Z"));

    // Then
    assertEquals(List.of(), before.facts());
    var progressed = (IndicatorFact.Progressed) then.facts().get(0);
    assertEquals(Instant.parse("2026-12-01T00:00:00Z"), progressed.occurredAt());
    assertNull(progressed.before().value());
    assertEquals(new BigDecimal("4"), progressed.after().value());
    assertEquals(1, then.facts().size());
  }

  private static IndicatorFact last(Movement movement) {
    return movement.facts().get(movement.facts().size() - 1);
  }
}
