package org.hito.metrics.movement.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Definitions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorFact.MovingFact;
import org.hito.metrics.indicator.domain.IndicatorFact.Progressed;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;
import org.junit.jupiter.api.Test;

class CoalescedFactsTest {
  private static final Instant DEFINED = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Indicator AGREEMENTS =
      new Indicator(Definitions.agreements(), Standing.EMPTY);
  private static final LocalisedText TEXT = new LocalisedText("text", "texto");

  private final CoalescedFacts facts =
      new CoalescedFacts(new Snapshot<>(AGREEMENTS, 7, DEFINED, DEFINED));

  private static Progress at(int value) {
    return new Progress(
        BigDecimal.valueOf(value), null, null, null, ProgressStatus.NO_TARGET, null, null, null);
  }

  private static MovingFact cause(int value) {
    return new MovingFact("event-" + value, "mou-" + value, BigDecimal.valueOf(value), null);
  }

  private static Indicator counting(int value) {
    BigDecimal counted = BigDecimal.valueOf(value);
    return AGREEMENTS.withTally(new Tally(counted, counted));
  }

  private static Origin origin(int value) {
    return new Origin(Actor.platform("metrics-service"), "trace-" + value, null);
  }

  private static Instant day(int value) {
    return DEFINED.plusSeconds(value);
  }

  private static Progressed progressed(int value) {
    return new Progressed(day(value), List.of(cause(value)), at(value - 1), at(value));
  }

  private void progress(int value) {
    facts.add(progressed(value), counting(value), origin(value), NOW);
  }

  private void turn(int value) {
    IndicatorFact turned =
        new IndicatorFact.GateTurned(day(value), "event-" + value, "fund", TEXT, true, TEXT, TEXT);
    facts.add(turned, counting(value), origin(value), NOW);
  }

  @Test
  void movesThatFollowEachOtherAreOneFactWithTheStateAfterTheLast() {
    // When
    progress(1);
    progress(2);
    progress(3);

    // Then
    Progressed all = new Progressed(day(3), List.of(cause(1), cause(2), cause(3)), at(0), at(3));
    assertEquals(
        List.of(
            new CoalescedFacts.StatedFact(
                all, new Snapshot<>(counting(3), 8, DEFINED, NOW), origin(3))),
        facts.all());
    assertEquals("event-3", all.cause());
    assertEquals(8, facts.version());
  }

  @Test
  void aGateThatTurnsKeepsTheStateThatTurnedIt() {
    // When
    progress(1);
    progress(2);
    turn(2);
    progress(3);

    // Then
    assertEquals(
        List.of(counting(2), counting(2), counting(3)),
        facts.all().stream().map(fact -> fact.after().state()).toList());
    assertEquals(
        List.of(8L, 9L, 10L), facts.all().stream().map(fact -> fact.after().version()).toList());
  }

  @Test
  void aListThatIsFullIsFollowedByAnother() {
    // When
    IntStream.rangeClosed(1, 2 * Progressed.MOST_CAUSES + 1).forEach(this::progress);

    // Then
    assertEquals(
        List.of(Progressed.MOST_CAUSES, Progressed.MOST_CAUSES, 1),
        facts.all().stream().map(fact -> ((Progressed) fact.fact()).causes().size()).toList());
  }

  @Test
  void whatADayMovedIsNotGivenTheCausesOfAFact() {
    // Given
    Progressed passed = new Progressed(day(0), List.of(), at(0), at(0));

    // When
    facts.add(passed, counting(0), origin(0), NOW);
    progress(1);

    // Then
    assertEquals(
        List.of(passed, progressed(1)), facts.all().stream().map(fact -> fact.fact()).toList());
  }
}
