package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.TargetPath;
import org.hito.metrics.progress.domain.Thresholds;
import org.hito.metrics.subject.domain.SubjectKind;

/** Definitions for tests: a valid one, and ways to change parts of it. */
public final class Definitions {

  public static final Goal NO_GOAL =
      new Goal(null, List.of(), TargetPath.LINEAR, Direction.INCREASE, Thresholds.USUAL);

  private Definitions() {}

  public static IndicatorDefinition agreements() {
    return of(
        new Count(
            SubjectKind.COMMITMENT,
            new CountFilter(
                Set.of("mou"), Set.of(), Set.of(), Set.of("DELIVERED", "VERIFIED"), Set.of())),
        rising("0@2021-09-01", "10@2026-12-31"));
  }

  public static IndicatorDefinition trained() {
    return of(new Contributed(CountsFrom.DELIVERED), rising("100@2021-09-01", "500@2026-12-31"));
  }

  public static IndicatorDefinition observed() {
    return of(new Observed(), rising("0@2021-09-01", "10@2026-12-31"));
  }

  public static IndicatorDefinition of(Measure measure, Goal goal) {
    return new IndicatorDefinition(
        "agreements",
        new LocalisedText("Agreements", "Acuerdos"),
        List.of(),
        Unit.of("agreements"),
        "senacyt",
        null,
        null,
        Dimension.NETWORKS,
        Level.OUTPUT,
        Frequency.YEARLY,
        measure,
        goal,
        List.of(),
        BigDecimal.ONE,
        List.of(new Breakdown("country", List.of("PA", "MX")), new Breakdown("city", List.of())),
        null);
  }

  /** Points are written {@code value@date}. */
  public static Goal rising(String baseline, String... targets) {
    return goal(Direction.INCREASE, Thresholds.USUAL, baseline, targets);
  }

  public static Goal goal(
      Direction direction, Thresholds thresholds, String baseline, String... targets) {
    return new Goal(
        baseline == null ? null : point(baseline),
        Stream.of(targets).map(Definitions::point).toList(),
        TargetPath.LINEAR,
        direction,
        thresholds);
  }

  public static IndicatorDefinition named(String code, String unit, Measure measure) {
    return named(code, Unit.of(unit), measure);
  }

  public static IndicatorDefinition named(String code, Unit unit, Measure measure) {
    IndicatorDefinition one = of(measure, rising("0@2021-09-01", "10@2026-12-31"));
    return new IndicatorDefinition(
        code,
        one.name(),
        one.aliases(),
        unit,
        one.steward(),
        one.strategy(),
        one.pillar(),
        one.dimension(),
        one.level(),
        one.frequency(),
        measure,
        one.goal(),
        one.benchmarks(),
        one.weight(),
        one.breakdowns(),
        one.source());
  }

  public static IndicatorDefinition withWeight(String weight) {
    return changed("senacyt", new BigDecimal(weight));
  }

  public static IndicatorDefinition stewardedBy(String steward) {
    return changed(steward, BigDecimal.ONE);
  }

  public static IndicatorDefinition brokenDownBy(List<Breakdown> breakdowns) {
    return changed("senacyt", BigDecimal.ONE, breakdowns);
  }

  private static IndicatorDefinition changed(String steward, BigDecimal weight) {
    return changed(steward, weight, agreements().breakdowns());
  }

  private static IndicatorDefinition changed(
      String steward, BigDecimal weight, List<Breakdown> breakdowns) {
    IndicatorDefinition one = agreements();
    return new IndicatorDefinition(
        one.code(),
        one.name(),
        one.aliases(),
        one.unit(),
        steward,
        one.strategy(),
        one.pillar(),
        one.dimension(),
        one.level(),
        one.frequency(),
        one.measure(),
        one.goal(),
        one.benchmarks(),
        weight,
        breakdowns,
        one.source());
  }

  private static DatedValue point(String text) {
    String[] parts = text.split("@", -1);
    return new DatedValue(new BigDecimal(parts[0]), PartialDate.parse(parts[1]));
  }
}
