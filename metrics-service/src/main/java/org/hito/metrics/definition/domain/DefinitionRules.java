package org.hito.metrics.definition.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.progress.domain.DatedValue;
import org.hito.metrics.progress.domain.Direction;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.Thresholds;

/** The rules between parts of a definition. The shape of each part is checked where it is read. */
public final class DefinitionRules {

  private final IndicatorDefinition definition;
  private final List<Violation> violations = new ArrayList<>();

  private DefinitionRules(IndicatorDefinition definition) {
    this.definition = definition;
  }

  /**
   * Every broken rule with its pointer; empty if the definition is valid. Numbers that the earlier
   * definition already has are not checked against today's limits.
   */
  public static List<Violation> check(
      IndicatorDefinition definition, Optional<IndicatorDefinition> before) {
    DefinitionRules rules = new DefinitionRules(definition);
    rules.bounds(before);
    if (rules.violations.isEmpty()) {
      rules.goal();
      rules.thresholds();
      rules.weight();
    }
    rules.pillar();
    if (definition.measure() instanceof Count count) {
      rules.violations.addAll(CountRules.check(count));
    }
    return List.copyOf(rules.violations);
  }

  private void bounds(Optional<IndicatorDefinition> before) {
    Goal goal = definition.goal();
    Optional<Goal> known = before.map(IndicatorDefinition::goal);
    if (goal.baseline() != null) {
      bounded(
          goal.baseline().figure(),
          known.map(Goal::baseline).map(DatedValue::figure),
          "/baseline/value");
    }
    for (int i = 0; i < goal.targets().size(); i++) {
      bounded(goal.targets().get(i).figure(), target(known, i), "/targets/" + i + "/value");
    }
    Thresholds thresholds = goal.thresholds();
    bounded(
        thresholds.onTrack(), known.map(was -> was.thresholds().onTrack()), "/thresholds/onTrack");
    bounded(thresholds.atRisk(), known.map(was -> was.thresholds().atRisk()), "/thresholds/atRisk");
    bounded(definition.weight(), before.map(IndicatorDefinition::weight), "/weight");
  }

  private static Optional<Figure> target(Optional<Goal> known, int at) {
    return known
        .map(Goal::targets)
        .filter(targets -> at < targets.size())
        .map(targets -> targets.get(at).figure());
  }

  private void bounded(BigDecimal value, Optional<BigDecimal> known, String pointer) {
    bounded(Figure.of(value), known.map(Figure::of), pointer);
  }

  private void bounded(Figure figure, Optional<Figure> known, String pointer) {
    boolean isKnown = known.filter(figure::equals).isPresent();
    if (!isKnown && !figure.ends().stream().allMatch(DecimalLimits::allow)) {
      violations.add(DecimalLimits.violation(pointer));
    }
  }

  private void goal() {
    DatedValue before = definition.goal().baseline();
    List<DatedValue> targets = definition.goal().targets();
    for (int i = 0; i < targets.size(); i++) {
      DatedValue target = targets.get(i);
      if (before != null && !target.day().isAfter(before.day())) {
        violations.add(
            Violation.of(
                "/targets/" + i + "/on",
                i == 0 && before.equals(definition.goal().baseline())
                    ? "target-not-after-baseline"
                    : "targets-not-in-date-order"));
      }
      towards(target, "/targets/" + i + "/value");
      before = target;
    }
  }

  private void towards(DatedValue target, String pointer) {
    DatedValue baseline = definition.goal().baseline();
    if (baseline == null) {
      return;
    }
    boolean isAbove = target.figure().from().compareTo(baseline.figure().to()) > 0;
    boolean isBelow = target.figure().to().compareTo(baseline.figure().from()) < 0;
    if (target.figure().equals(baseline.figure())) {
      violations.add(Violation.of(pointer, "target-equals-baseline"));
    } else if (!isAbove && !isBelow) {
      violations.add(Violation.of(pointer, "target-overlaps-baseline"));
    } else if (isAbove != (definition.goal().direction() == Direction.INCREASE)) {
      violations.add(
          Violation.of(
              pointer, "target-against-direction", "direction", definition.goal().direction()));
    }
  }

  private void thresholds() {
    Thresholds thresholds = definition.goal().thresholds();
    if (thresholds.atRisk().signum() < 0) {
      violations.add(Violation.of("/thresholds/atRisk", "negative"));
    }
    if (thresholds.onTrack().compareTo(thresholds.atRisk()) <= 0) {
      violations.add(Violation.of("/thresholds", "thresholds-out-of-order"));
    }
  }

  private void weight() {
    if (definition.weight().signum() <= 0) {
      violations.add(Violation.of("/weight", "not-positive"));
    }
  }

  private void pillar() {
    if (definition.pillar() != null && definition.strategy() == null) {
      violations.add(Violation.of("/pillar", "pillar-without-strategy"));
    }
  }
}
