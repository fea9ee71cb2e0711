package org.hito.metrics.indicator.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Benchmark;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Dimension;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Level;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.domain.Unit;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;

/** The indicators of the golden samples. */
final class Samples {

  static final Instant DEFINED = Instant.parse("2022-03-01T10:00:00Z");
  static final String DELIVERY = "01980000-0000-7000-8000-000000000017";

  private Samples() {}

  static void assertIsSample(IndicatorFact fact, Snapshot<Indicator> after, String day) {
    FactBody body = IndicatorContract.body(fact, after, LocalDate.parse(day));
    assertIsSample(body, "", List.of("valueFrom"));
  }

  /** The same, with a sample of its own. */
  static void assertIsSample(
      IndicatorFact fact, Snapshot<Indicator> after, String day, String variant) {
    assertIsSample(
        IndicatorContract.body(fact, after, LocalDate.parse(day)), "." + variant, List.of());
  }

  /** Samples written before a member of the progress was added do not have it. */
  private static void assertIsSample(FactBody body, String variant, List<String> addedSince) {
    GoldenSample sample =
        GoldenSamples.in(Path.of("contracts")).named("indicator." + body.type() + ".v1" + variant);
    ObjectNode event = sample.json().deepCopy();
    event.put("time", body.occurredAt().toString());
    ObjectNode data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    ObjectNode state =
        data.putObject("indicator").setAll(Json.mapper().<ObjectNode>valueToTree(body.state()));
    ((ObjectNode) state.get("progress")).remove(addedSince);
    if (sample.json().at("/data/change/causes").isMissingNode()) {
      ((ObjectNode) data.get("change")).remove("causes"); // added later, too
    }
    sample.assertEqualTo(Json.write(event));
  }

  static Snapshot<Indicator> snapshot(Indicator indicator, long version, Instant at) {
    return new Snapshot<>(indicator, version, DEFINED, at);
  }

  static Indicator agreements(int weight) {
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

  /** Those, with all that can be said of them. */
  static Indicator comparedAgreements() {
    IndicatorDefinition one = agreements(1).definition();
    Source read =
        new Source("003_a69945aedc4b152e.txt", "Agreements of the cluster in Chile", null);
    return new Indicator(
        new IndicatorDefinition(
            one.code(),
            one.name(),
            one.aliases(),
            new Unit(new LocalisedText("agreements", "acuerdos")),
            one.steward(),
            one.strategy(),
            one.pillar(),
            one.dimension(),
            Level.OUTPUT,
            one.frequency(),
            one.measure(),
            one.goal(),
            List.of(
                new Benchmark(
                    new LocalisedText("Chile", null),
                    new BigDecimal("12.50"),
                    PartialDate.parse("2020"),
                    read),
                new Benchmark(
                    new LocalisedText("Singapore", "Singapur"), new BigDecimal("40"), null, null)),
            one.weight(),
            one.breakdowns(),
            one.source()),
        Standing.EMPTY);
  }

  static IndicatorDefinition researchers() {
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

  /** Those, with a baseline that the source does not state outright. */
  static IndicatorDefinition researchersSinceTheFirstSurvey() {
    IndicatorDefinition one = researchers();
    DatedValue baseline =
        new DatedValue(
            BigDecimal.ZERO,
            PartialDate.parse("2021-09-01"),
            true,
            new LocalisedText("The first survey", "La primera encuesta"),
            null);
    return researchers(baseline, one.goal().targets());
  }

  /** Those, with a baseline and a target that are ranges. */
  static IndicatorDefinition researchersInRanges() {
    return researchers(range("2", "4", "2021-09-01"), List.of(range("90", "110", "2026-09-01")));
  }

  private static DatedValue range(String from, String to, String on) {
    Figure range = new Figure(new BigDecimal(from), new BigDecimal(to));
    return new DatedValue(range.from(), PartialDate.parse(on), null, null, range);
  }

  private static IndicatorDefinition researchers(DatedValue baseline, List<DatedValue> targets) {
    IndicatorDefinition one = researchers();
    return new IndicatorDefinition(
        one.code(),
        one.name(),
        one.aliases(),
        one.unit(),
        one.steward(),
        one.strategy(),
        one.pillar(),
        one.dimension(),
        one.level(),
        one.frequency(),
        one.measure(),
        new Goal(
            baseline, targets, one.goal().path(), one.goal().direction(), one.goal().thresholds()),
        one.benchmarks(),
        one.weight(),
        one.breakdowns(),
        one.source());
  }

  static IndicatorDefinition definition(
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
        Unit.of(unit),
        "senacyt",
        null,
        null,
        dimension,
        null,
        frequency,
        measure,
        goal,
        List.of(),
        BigDecimal.valueOf(weight),
        breakdowns,
        source);
  }
}
