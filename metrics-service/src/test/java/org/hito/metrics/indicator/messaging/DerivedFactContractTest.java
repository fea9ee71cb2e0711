package org.hito.metrics.indicator.messaging;

import static org.hito.metrics.indicator.messaging.Samples.DELIVERY;
import static org.hito.metrics.indicator.messaging.Samples.agreements;
import static org.hito.metrics.indicator.messaging.Samples.assertIsSample;
import static org.hito.metrics.indicator.messaging.Samples.researchers;
import static org.hito.metrics.indicator.messaging.Samples.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.days.domain.PassedDay;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.GateReason;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.movement.domain.Movement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedFactContractTest {

  private static final Freshness DELIVERED =
      new Freshness(
          LocalDate.parse("2022-10-15"),
          Instant.parse("2022-10-16T10:00:00.020Z"),
          "01980000-0000-7000-8000-000000000017",
          20L);

  @Test
  void statusChanged() {
    // Given
    Instant now = Instant.parse("2022-10-12T00:00:12Z");
    Tally two = new Tally(BigDecimal.valueOf(2), BigDecimal.valueOf(2));
    Indicator onTrack =
        agreements(2)
            .withStanding(Standing.EMPTY.withTally(two).withFreshness(DELIVERED))
            .judgedOn(LocalDate.parse("2022-10-11"));

    // When
    Movement movement = PassedDay.over(onTrack, now.atZone(ZoneOffset.UTC));

    // Then
    assertIsSample(movement.facts().get(0), snapshot(movement.after(), 4, now), "2022-10-12");
  }

  @Test
  void stale() {
    // Given
    Instant now = Instant.parse("2027-07-01T00:00:12Z");
    Standing standing =
        Standing.EMPTY
            .withObserved(Figure.of(new BigDecimal("12.5")))
            .withFreshness(
                new Freshness(
                    LocalDate.parse("2026-06-30"),
                    Instant.parse("2026-07-10T10:00:00Z"),
                    "01980000-0000-7000-8000-000000000104",
                    0L));

    // When
    Movement movement =
        PassedDay.over(new Indicator(researchers(), standing), now.atZone(ZoneOffset.UTC));

    // Then
    assertIsSample(
        movement.facts().get(0),
        new Snapshot<>(movement.after(), 3, Instant.parse("2026-07-01T10:00:00Z"), now),
        "2027-07-01");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false"})
  void gateTurned(BigDecimal value, boolean open) {
    // Given
    Instant now = Instant.parse("2022-10-16T10:00:00.020Z");
    Indicator indicator =
        agreements(2)
            .withStanding(
                Standing.EMPTY.withTally(new Tally(value, value)).withFreshness(DELIVERED));
    Gate gate =
        Gate.unseen(fund())
            .seeing(
                Map.of("co-operation-agreements", indicator), LocalDate.parse("2022-10-16"), true);

    // When
    IndicatorFact fact =
        new IndicatorFact.GateTurned(
            Instant.parse("2022-10-15T00:00:00Z"),
            DELIVERY,
            "cluster-fund",
            new LocalisedText("Cluster fund", "Fondo del clúster"),
            gate.open(),
            GateReason.of(gate),
            null);

    // Then
    assertEquals(open, gate.open());
    assertIsSample(fact, snapshot(indicator, 4, now), "2022-10-16");
  }

  @Test
  void gateOpenedAndExplainedByTheNamesOfIndicators() {
    // Given
    Indicator indicator =
        agreements(2)
            .withStanding(
                Standing.EMPTY
                    .withTally(new Tally(BigDecimal.ONE, BigDecimal.ONE))
                    .withFreshness(DELIVERED));
    Gate gate =
        Gate.unseen(fund())
            .seeing(
                Map.of("co-operation-agreements", indicator), LocalDate.parse("2022-10-16"), true);

    // When
    IndicatorFact fact =
        new IndicatorFact.GateTurned(
            Instant.parse("2022-10-15T00:00:00Z"),
            DELIVERY,
            "cluster-fund",
            new LocalisedText("Cluster fund", "Fondo del clúster"),
            true,
            GateReason.of(gate),
            GateReason.named(gate));

    // Then
    assertIsSample(
        fact,
        snapshot(indicator, 4, Instant.parse("2022-10-16T10:00:00.020Z")),
        "2022-10-16",
        "explained");
  }

  private static GateDefinition fund() {
    Clause clause =
        new Clause(
            "co-operation-agreements",
            Clause.Bound.AT_LEAST,
            BigDecimal.ONE,
            Clause.Quantity.VALUE,
            0);
    return new GateDefinition(
        "cluster-fund",
        new LocalisedText("Cluster fund", "Fondo del clúster"),
        List.of(),
        new Condition(true, List.of(clause)),
        null,
        null);
  }
}
