package org.hito.metrics.movement.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Counted;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.hito.metrics.progress.domain.ValueFrom;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.Subjects;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.120Z");
  private static final Cause DELIVERY =
      new Cause.Fact(
          "event-1",
          "a",
          Optional.of(LocalDate.parse("2026-11-20")),
          Instant.parse("2026-11-20T00:00:00Z"),
          Instant.parse("2026-11-22T10:00:00.100Z"));
  private static final Indicator AGREEMENTS =
      new Indicator(Definitions.agreements(), Standing.EMPTY);
  private static final Subject STARTED = Subjects.mou("a", "IN_PROGRESS");

  @Test
  void aDeliveryProgressesTheIndicator() {
    // Given
    Shift shift = shift(AGREEMENTS, STARTED, Subjects.moved(STARTED, "DELIVERED"));

    // When
    Movement movement =
        Movement.by(List.of(shift), AGREEMENTS, DELIVERY, NOW.atZone(ZoneOffset.UTC));

    // Then
    var fact = (IndicatorFact.Progressed) movement.facts().get(0);
    assertEquals(BigDecimal.ZERO, fact.before().value());
    assertEquals(BigDecimal.ONE, fact.after().value());
    assertEquals(new BigDecimal("0.1"), fact.after().achievement());
    assertEquals(DELIVERY.occurredAt(), fact.occurredAt());
    assertEquals(
        List.of(new IndicatorFact.MovingFact("event-1", "a", BigDecimal.ONE, null)), fact.causes());
    assertEquals(BigDecimal.ONE, movement.after().value(TODAY));
  }

  @Test
  void theIndicatorKnowsHowFreshItIs() {
    // Given
    Shift shift = shift(AGREEMENTS, STARTED, Subjects.moved(STARTED, "DELIVERED"));

    // When
    Movement movement =
        Movement.by(List.of(shift), AGREEMENTS, DELIVERY, NOW.atZone(ZoneOffset.UTC));

    // Then
    assertEquals(
        new Freshness(LocalDate.parse("2026-11-20"), NOW, "event-1", 20L),
        movement.after().standing().freshness());
  }

  @Test
  void anAgreementUnderWayMovesThePipelineAndPublishesNothing() {
    // Given
    Subject proposed = Subjects.mou("a", "PROPOSED");
    Shift shift = shift(AGREEMENTS, proposed, Subjects.moved(proposed, "AGREED"));

    // When
    Movement movement =
        Movement.by(List.of(shift), AGREEMENTS, DELIVERY, NOW.atZone(ZoneOffset.UTC));

    // Then
    assertEquals(List.of(), movement.facts());
    assertEquals(Figure.of(BigDecimal.ONE), movement.after().pipeline(TODAY));
    assertEquals(Freshness.NEVER, movement.after().standing().freshness());
  }

  @Test
  void contributionsAreAddedToTheBaseline() {
    // Given
    Indicator trained = new Indicator(Definitions.trained(), Standing.EMPTY);
    Subject started = Subjects.contributing(STARTED, "agreements", "12.5");
    Shift shift = shift(trained, started, Subjects.moved(started, "DELIVERED"));

    // When
    Movement movement = Movement.by(List.of(shift), trained, DELIVERY, NOW.atZone(ZoneOffset.UTC));

    // Then
    assertEquals(new BigDecimal("112.5"), movement.after().value(TODAY));
  }

  @Test
  void aBaselineThatLiesAheadIsNotTheValueYet() {
    // Given
    Goal ahead = Definitions.rising("100@2027", "500@2030-12-31");
    Indicator observed = new Indicator(Definitions.of(new Observed(), ahead), Standing.EMPTY);
    Indicator trained =
        new Indicator(
            Definitions.of(new Contributed(CountsFrom.DELIVERED), ahead),
            Standing.EMPTY.withTally(new Tally(new BigDecimal("5"), new BigDecimal("7"))));
    LocalDate begun = LocalDate.parse("2027-01-01");

    // Then
    assertNull(observed.value(TODAY));
    assertNull(observed.valueFrom(TODAY));
    assertEquals(ProgressStatus.NO_DATA, observed.progress(TODAY).status());
    assertNull(observed.standing().staleFrom(observed.definition(), TODAY));
    assertEquals(new BigDecimal("100"), observed.value(begun));
    assertEquals(ValueFrom.BASELINE, observed.valueFrom(begun));
    assertEquals(new BigDecimal("5"), trained.value(TODAY));
    assertEquals(ValueFrom.CONTRIBUTED, trained.valueFrom(TODAY));
    assertEquals(new BigDecimal("105"), trained.value(begun));
    assertEquals(Figure.of(new BigDecimal("107")), trained.pipeline(begun));
  }

  @Test
  void forthAndBackAHundredTimesLeavesTheValueWhereItWas() {
    // Given
    Indicator indicator = AGREEMENTS;
    Subject subject = STARTED;

    // When
    for (int i = 0; i < 100; i++) {
      Subject delivered = Subjects.moved(subject, "DELIVERED");
      Subject reopened = Subjects.moved(delivered, "IN_PROGRESS");
      indicator =
          Movement.by(
                  List.of(shift(indicator, subject, delivered)),
                  indicator,
                  DELIVERY,
                  NOW.atZone(ZoneOffset.UTC))
              .after();
      indicator =
          Movement.by(
                  List.of(shift(indicator, delivered, reopened)),
                  indicator,
                  DELIVERY,
                  NOW.atZone(ZoneOffset.UTC))
              .after();
      subject = reopened;
    }

    // Then
    assertEquals(AGREEMENTS.standing().tally(), indicator.standing().tally());
  }

  @Test
  void anOlderDayNeverMakesTheIndicatorOlder() {
    // Given
    Freshness fresh = new Freshness(LocalDate.parse("2026-11-21"), NOW, "event-0", 5L);

    Indicator indicator = AGREEMENTS.withStanding(AGREEMENTS.standing().withFreshness(fresh));
    Shift shift = shift(indicator, STARTED, Subjects.moved(STARTED, "DELIVERED"));

    // When
    Movement movement =
        Movement.by(List.of(shift), indicator, DELIVERY, NOW.atZone(ZoneOffset.UTC));

    // Then
    Freshness after = movement.after().standing().freshness();
    assertEquals(LocalDate.parse("2026-11-21"), after.observedOn());
    assertEquals("event-1", after.lastFact());
  }

  @Test
  void aCountOfNothingIsZeroAndNotAMissingValue() {
    // When
    var progress = AGREEMENTS.progress(TODAY);

    // Then
    assertEquals(BigDecimal.ZERO, progress.value());
    assertEquals(ProgressStatus.OFF_TRACK, progress.status());
  }

  @Test
  void whatWasNeverObservedHasItsBaseline() {
    // Given
    Indicator observed = new Indicator(Definitions.observed(), Standing.EMPTY);

    // When
    var progress = observed.progress(TODAY);

    // Then
    assertEquals(BigDecimal.ZERO, progress.value());
    assertEquals(ProgressStatus.OFF_TRACK, progress.status());
    assertEquals(ValueFrom.BASELINE, observed.valueFrom(TODAY));
    assertTrue(observed.isStale(TODAY));
  }

  private static Shift shift(Indicator indicator, Subject before, Subject after) {
    return new Counting(indicator.code(), (Counted) indicator.definition().measure())
        .shift(before, after);
  }
}
