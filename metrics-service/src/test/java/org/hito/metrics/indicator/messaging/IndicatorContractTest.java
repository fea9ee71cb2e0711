package org.hito.metrics.indicator.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.days.domain.PassedDay;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.GateReason;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fact equals its golden sample. The rates of the samples were computed independently. */
class IndicatorContractTest {

  private static final Instant DEFINED = Instant.parse("2022-03-01T10:00:00Z");
  private static final Freshness DELIVERED =
      new Freshness(
          LocalDate.parse("2022-10-15"),
          Instant.parse("2022-10-16T10:00:00.020Z"),
          "01980000-0000-7000-8000-000000000017",
          20L);
  private static final String DEFINITION = "01980000-0000-7000-8000-000000000101";
  private static final String DELIVERY = "01980000-0000-7000-8000-000000000017";

  @Test
  void defined() {
    assertIsSample(
        new IndicatorFact.Defined(DEFINITION, DEFINED),
        snapshot(agreements(1), 1, DEFINED),
        "2022-03-01");
  }

  @Test
  void revised() {
    // Given
    Instant at = Instant.parse("2022-03-02T10:00:00Z");
    IndicatorFact fact = new IndicatorFact.Revised(DEFINITION, at, agreements(1).definition());

    // When, Then
    assertIsSample(fact, snapshot(agreements(2), 2, at), "2022-03-02");
  }

  @Test
  void progressed() {
    // Given
    Instant now = Instant.parse("2022-10-16T10:00:00.020Z");
    Cause cause =
        new Cause.Fact(
            DELIVERY,
            Optional.of(LocalDate.parse("2022-10-15")),
            Instant.parse("2022-10-15T00:00:00Z"),
            Instant.parse("2022-10-16T10:00:00Z"));
    Input input =
        new Input(
            SubjectKind.COMMITMENT,
            "mou",
            BigDecimal.ONE,
            PartialDate.parse("2022-10-15"),
            DELIVERY);

    // When
    Movement movement =
        Movement.by(
            List.of(new Shift(BigDecimal.ONE, BigDecimal.ONE, null, input)),
            agreements(2),
            cause,
            now.atZone(ZoneOffset.UTC));

    // Then
    assertIsSample(movement.facts().get(0), snapshot(movement.after(), 3, now), "2022-10-16");
  }

  @Test
  void observed() {
    // Given
    Instant now = Instant.parse("2026-07-10T10:00:00Z");
    String id = "01980000-0000-7000-8000-000000000104";
    LocalDate day = LocalDate.parse("2026-06-30");
    Observation observation =
        new Observation(
            day,
            new BigDecimal("12.5"),
            Map.of(),
            new Source("Annual survey", null, "https://example.org/survey"));
    Standing standing =
        Standing.EMPTY
            .withObserved(observation.value())
            .withFreshness(new Freshness(day, now, id, 0L));

    // When
    IndicatorFact fact =
        new IndicatorFact.Observed(id, Instant.parse("2026-06-30T00:00:00Z"), observation, null);

    // Then
    assertIsSample(
        fact,
        new Snapshot<>(
            new Indicator(researchers(), standing), 2, Instant.parse("2026-07-01T10:00:00Z"), now),
        "2026-07-10");
  }

  @Test
  void observationWithdrawn() {
    // Given
    Instant now = Instant.parse("2026-07-20T10:00:00Z");
    String id = "01980000-0000-7000-8000-000000000107";
    Observation observation =
        new Observation(
            LocalDate.parse("2026-06-30"),
            new BigDecimal("12.5"),
            Map.of(),
            new Source("Annual survey", null, "https://example.org/survey"));
    Standing standing =
        Standing.EMPTY
            .withObserved(new BigDecimal("11"))
            .withFreshness(new Freshness(LocalDate.parse("2025-06-30"), now, id, 0L));

    // When
    IndicatorFact fact =
        new IndicatorFact.ObservationWithdrawn(
            id, now, observation, "The survey counted some people twice");

    // Then
    assertIsSample(
        fact,
        new Snapshot<>(
            new Indicator(researchers(), standing), 6, Instant.parse("2026-07-01T10:00:00Z"), now),
        "2026-07-20");
  }

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
            .withObserved(new BigDecimal("12.5"))
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
            GateReason.of(gate));

    // Then
    assertEquals(open, gate.open());
    assertIsSample(fact, snapshot(indicator, 4, now), "2022-10-16");
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
        null);
  }

  private static void assertIsSample(IndicatorFact fact, Snapshot<Indicator> after, String day) {
    FactBody body = IndicatorContract.body(fact, after, LocalDate.parse(day));
    GoldenSample sample =
        GoldenSamples.in(Path.of("contracts")).named("indicator." + body.type() + ".v1");
    ObjectNode event = sample.json().deepCopy();
    event.put("time", body.occurredAt().toString());
    ObjectNode data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    data.set("indicator", Json.mapper().valueToTree(body.state()));
    sample.assertEqualTo(Json.write(event));
  }

  private static Snapshot<Indicator> snapshot(Indicator indicator, long version, Instant at) {
    return new Snapshot<>(indicator, version, DEFINED, at);
  }

  private static Indicator agreements(int weight) {
    Count count =
        new Count(
            SubjectKind.COMMITMENT,
            new CountFilter(
                Set.of("mou", "partnership"),
                Set.of(),
                Set.of(),
                Set.of("DELIVERED", "VERIFIED"),
                Set.of()));
    return new Indicator(
        definition(
            "co-operation-agreements",
            new LocalisedText("Co-operation agreements", "Acuerdos de cooperación"),
            List.of("MoUs"),
            "agreements",
            Dimension.NETWORKS,
            Frequency.CONTINUOUS,
            count,
            "10",
            weight,
            List.of(),
            new Source("003_a69945aedc4b152e.txt", "Number of co-operation agreements", null)),
        Standing.EMPTY);
  }

  private static IndicatorDefinition researchers() {
    return definition(
        "phd-researchers",
        new LocalisedText(
            "PhD-level researchers employed", "Investigadores con doctorado empleados"),
        List.of(),
        "researchers",
        Dimension.HUMAN_RESOURCES,
        Frequency.YEARLY,
        new Observed(),
        "100",
        1,
        List.of(new Breakdown("country", List.of("PA", "MX"))),
        null);
  }

  private static IndicatorDefinition definition(
      String code,
      LocalisedText name,
      List<String> aliases,
      String unit,
      Dimension dimension,
      Frequency frequency,
      Measure measure,
      String target,
      int weight,
      List<Breakdown> breakdowns,
      Source source) {
    Goal goal =
        new Goal(
            new DatedValue(BigDecimal.ZERO, PartialDate.parse("2021-09-01")),
            List.of(new DatedValue(new BigDecimal(target), PartialDate.parse("2026-09-01"))),
            TargetPath.LINEAR,
            Direction.INCREASE,
            Thresholds.USUAL);
    return new IndicatorDefinition(
        code,
        name,
        aliases,
        unit,
        "senacyt",
        null,
        null,
        dimension,
        frequency,
        measure,
        goal,
        BigDecimal.valueOf(weight),
        breakdowns,
        source);
  }
}
