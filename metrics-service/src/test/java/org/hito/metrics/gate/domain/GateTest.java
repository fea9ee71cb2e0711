package org.hito.metrics.gate.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.gate.domain.Clause.Bound;
import org.hito.metrics.gate.domain.Clause.Quantity;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private static final DatedValue BASELINE =
      new DatedValue(BigDecimal.ZERO, PartialDate.parse("2021"));

  @Test
  void itOpensOnceItsConditionHasHeldForLongEnough() {
    // Given
    Gate gate = Gate.unseen(gate(true, clause("a", Bound.AT_LEAST, "0.5", 30)));

    // When
    Gate met = gate.seeing(Map.of("a", observed("a", "5", "2026-03-01")), TODAY.minusDays(1), true);
    Gate held = met.seeing(Map.of("a", observed("a", "6", "2026-03-20")), TODAY, true);

    // Then
    assertFalse(met.open());
    assertEquals(TODAY, met.dueAfter(TODAY.minusDays(1)));
    assertTrue(held.open());
    assertNull(held.dueAfter(TODAY));
  }

  @Test
  void aRangeMeetsALimitWithTheEndThatMeetsItLast() {
    // Given
    Gate atLeast = Gate.unseen(gate(true, value(Bound.AT_LEAST)));
    Gate atMost = Gate.unseen(gate(true, value(Bound.AT_MOST)));

    // When, Then
    assertFalse(seeing(atLeast, "4.9", "6").open());
    assertTrue(seeing(atLeast, "5", "6").open());
    assertFalse(seeing(atMost, "4", "5.1").open());
    assertTrue(seeing(atMost, "4", "5").open());
  }

  private static Clause value(Bound bound) {
    return new Clause("a", bound, new BigDecimal("5"), Quantity.VALUE, 0);
  }

  private static Gate seeing(Gate gate, String from, String to) {
    Indicator number = observed("a", from, "2026-03-01");
    Figure range = new Figure(new BigDecimal(from), new BigDecimal(to));
    Indicator ranged = number.withStanding(number.standing().withObserved(range));
    return gate.seeing(Map.of("a", ranged), TODAY, true);
  }

  @Test
  void aBreakRestartsTheWait() {
    // Given
    Gate met =
        Gate.unseen(gate(true, clause("a", Bound.AT_LEAST, "0.5", 30)))
            .seeing(Map.of("a", observed("a", "5", "2026-03-01")), TODAY, true);

    // When
    Gate broken = met.seeing(Map.of("a", observed("a", "4.9", "2026-03-20")), TODAY, true);
    Gate again = broken.seeing(Map.of("a", observed("a", "5", "2026-03-25")), TODAY, true);

    // Then
    assertTrue(met.open());
    assertFalse(broken.open());
    assertFalse(again.open());
    assertEquals(LocalDate.parse("2026-04-24"), again.dueAfter(TODAY));
  }

  @Test
  void aClauseMetThroughARevisedTargetIsMetSinceToday() {
    // Given
    Gate gate = Gate.unseen(gate(true, clause("a", Bound.AT_LEAST, "0.5", 30)));

    // When
    Gate met = gate.seeing(Map.of("a", observed("a", "5", "2026-01-15")), TODAY, false);

    // Then
    assertFalse(met.open());
    assertEquals(TODAY.plusDays(30), met.dueAfter(TODAY));
  }

  @Test
  void anyNeedsOneAndAllNeedsEach() {
    // Given
    Clause least = clause("a", Bound.AT_LEAST, "0.5", 0);
    Clause most = new Clause("b", Bound.AT_MOST, new BigDecimal("3"), Quantity.VALUE, 0);
    Map<String, Indicator> seen =
        Map.of("a", observed("a", "1", "2026-03-01"), "b", observed("b", "3", "2026-03-01"));

    // When
    boolean any = Gate.unseen(gate(false, least, most)).seeing(seen, TODAY, true).open();
    boolean all = Gate.unseen(gate(true, least, most)).seeing(seen, TODAY, true).open();

    // Then
    assertTrue(any);
    assertFalse(all);
  }

  @Test
  void whatIsNotKnownOpensNothing() {
    // Given
    Gate gate = Gate.unseen(gate(true, clause("a", Bound.AT_MOST, "0.5", 0)));

    // When
    Gate after = gate.seeing(Map.of("a", indicator("a", null)), TODAY, true);

    // Then
    assertFalse(after.open());
    assertEquals(
        new LocalisedText(
            "Shut: the achievement of a is not known (at most 0.5 needed)",
            "Cerrada: el cumplimiento de a es desconocido (se necesita como máximo 0.5)"),
        GateReason.of(after));
  }

  @Test
  void aBaselineIsKnownButHasHeldOnlySinceToday() {
    // Given
    Gate gate = Gate.unseen(gate(true, clause("a", Bound.AT_MOST, "0.5", 1)));

    // When
    Gate after = gate.seeing(Map.of("a", indicator("a", BASELINE)), TODAY, true);

    // Then
    assertFalse(after.open());
    assertEquals(TODAY, after.watches().get(0).since());
  }

  @Test
  void peopleReadNamesAndGroupedNumbers() {
    // Given
    Clause clause = new Clause("a", Bound.AT_LEAST, new BigDecimal("25000"), Quantity.VALUE, 0);
    Indicator jobs =
        observed("a", "18000.5", "2026-03-01", new LocalisedText("Jobs in ICT", "Empleos en TIC"));

    // When
    Gate shut = Gate.unseen(gate(true, clause)).seeing(Map.of("a", jobs), TODAY, true);

    // Then
    assertEquals(
        new LocalisedText(
            "Shut: the value of “Jobs in ICT” is 18,000.5 (at least 25,000 needed)",
            "Cerrada: el valor de «Empleos en TIC» es 18,000.5 (se necesita al menos 25,000)"),
        GateReason.named(shut));
    assertEquals(
        "Shut: the value of a is 18000.5 (at least 25000 needed)", GateReason.of(shut).en());
  }

  @Test
  void peopleReadSharesAsPercentagesAndDatesAsTheyWriteThem() {
    // Given
    Clause clause =
        new Clause("a", Bound.AT_LEAST, new BigDecimal("0.125"), Quantity.ACHIEVEMENT, 1);
    Indicator halfway =
        observed("a", "5", "2026-03-05", new LocalisedText("Jobs in ICT", "Empleos en TIC"));

    // When
    Gate open = Gate.unseen(gate(true, clause)).seeing(Map.of("a", halfway), TODAY, true);

    // Then
    assertEquals(
        new LocalisedText(
            "Open: the achievement of “Jobs in ICT” is 50%"
                + " (at least 12.5% needed for 1 day), since 5 Mar 2026",
            "Abierta: el cumplimiento de «Empleos en TIC» es 50\u00a0%"
                + " (se necesita al menos 12.5\u00a0% durante 1 día), desde 5 mar 2026"),
        GateReason.named(open));
  }

  @Test
  void whatWasNotSeenYetIsCalledByItsCode() {
    assertEquals(
        "Shut: the achievement of a is not known (at least 50% needed)",
        GateReason.named(Gate.unseen(gate(true, clause("a", Bound.AT_LEAST, "0.5", 0)))).en());
  }

  private static GateDefinition gate(boolean all, Clause... clauses) {
    return new GateDefinition(
        "fund",
        new LocalisedText("Fund", null),
        List.of(),
        new Condition(all, List.of(clauses)),
        null,
        null);
  }

  private static Clause clause(String indicator, Bound bound, String limit, int days) {
    return new Clause(indicator, bound, new BigDecimal(limit), Quantity.ACHIEVEMENT, days);
  }

  private static Indicator observed(String code, String value, String on) {
    return observed(code, value, on, new LocalisedText(code, null));
  }

  private static Indicator observed(String code, String value, String on, LocalisedText name) {
    return indicator(
        code,
        name,
        BASELINE,
        Standing.EMPTY
            .withObserved(Figure.of(new BigDecimal(value)))
            .withFreshness(new Freshness(LocalDate.parse(on), Instant.EPOCH, "e", 0L)));
  }

  private static Indicator indicator(String code, DatedValue baseline) {
    return indicator(code, new LocalisedText(code, null), baseline, Standing.EMPTY);
  }

  private static Indicator indicator(
      String code, LocalisedText name, DatedValue baseline, Standing standing) {
    Goal goal =
        new Goal(
            baseline,
            List.of(new DatedValue(BigDecimal.TEN, PartialDate.parse("2026"))),
            TargetPath.LINEAR,
            Direction.INCREASE,
            Thresholds.USUAL);
    return new Indicator(
        new IndicatorDefinition(
            code,
            name,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            Frequency.YEARLY,
            new Observed(),
            goal,
            List.of(),
            BigDecimal.ONE,
            List.of(),
            null),
        standing);
  }
}
