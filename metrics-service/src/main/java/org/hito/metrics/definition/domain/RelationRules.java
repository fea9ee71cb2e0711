package org.hito.metrics.definition.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.Unit;
import org.hito.metrics.measure.domain.Composite;
import org.hito.metrics.measure.domain.Composite.Weighted;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Ratio;
import org.hito.metrics.measure.domain.Sum;

/** The rules between an indicator, those it is derived from and those derived from it. */
final class RelationRules {
  private final IndicatorDefinition definition;
  private final Relations relations;
  private final List<Violation> violations = new ArrayList<>();

  private RelationRules(IndicatorDefinition definition, Relations relations) {
    this.definition = definition;
    this.relations = relations;
  }

  static List<Violation> check(
      IndicatorDefinition definition, Relations relations, Optional<IndicatorDefinition> before) {
    RelationRules rules = new RelationRules(definition, relations);
    if (definition.measure() instanceof Derived derived) {
      rules.operands(derived);
      rules.cycle(derived);
    }
    if (definition.measure() instanceof Composite composite) {
      rules.weights(composite, known(before));
    }
    if (definition.measure() instanceof Sum sum) {
      rules.units(sum);
    }
    rules.dependants();
    return rules.violations;
  }

  private void operands(Derived derived) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < derived.operands().size(); i++) {
      String operand = derived.operands().get(i);
      if (!seen.add(operand)) {
        violations.add(
            derived instanceof Ratio
                ? Violation.of(pointer(derived, i), "ratio-over-itself")
                : Violation.of(pointer(derived, i), "duplicate", "value", operand));
      } else if (!operand.equals(definition.code()) && !relations.others().containsKey(operand)) {
        violations.add(
            new Violation(
                pointer(derived, i),
                "unknown-reference",
                Map.of("kind", "indicator", "code", operand)));
      }
    }
    if (derived.operands().isEmpty()) {
      violations.add(Violation.of("/measure/of", "required"));
    }
  }

  private static String pointer(Derived derived, int index) {
    if (derived instanceof Ratio) {
      return index == 0 ? "/measure/numerator" : "/measure/denominator";
    }
    return "/measure/of/" + index + (derived instanceof Composite ? "/indicator" : "");
  }

  private void cycle(Derived derived) {
    relations
        .dependencies()
        .cycle(definition.code(), derived)
        .ifPresent(
            way ->
                violations.add(
                    Violation.of("/measure", "cycle", "cycle", String.join(" → ", way))));
  }

  /** The weights of the earlier definition, by indicator. */
  private static Map<String, BigDecimal> known(Optional<IndicatorDefinition> before) {
    return before.map(IndicatorDefinition::measure).stream()
        .filter(Composite.class::isInstance)
        .flatMap(measure -> ((Composite) measure).of().stream())
        .collect(Collectors.toMap(Weighted::indicator, Weighted::weight));
  }

  private void weights(Composite composite, Map<String, BigDecimal> known) {
    boolean bounded = true;
    for (int i = 0; i < composite.of().size(); i++) {
      BigDecimal weight = composite.of().get(i).weight();
      BigDecimal before = known.get(composite.of().get(i).indicator());
      boolean isKnown = before != null && before.compareTo(weight) == 0;
      if (!isKnown && !DecimalLimits.allow(weight)) {
        violations.add(DecimalLimits.violation("/measure/of/" + i + "/weight"));
        bounded = false;
      } else if (weight.signum() < 0) {
        violations.add(Violation.of("/measure/of/" + i + "/weight", "negative"));
        bounded = false;
      }
    }
    if (bounded
        && !composite.of().isEmpty()
        && composite.of().stream().allMatch(one -> one.weight().signum() == 0)) {
      violations.add(Violation.of("/measure/of", "weight-zero-everywhere"));
    }
  }

  private void units(Sum sum) {
    for (int i = 0; i < sum.operands().size(); i++) {
      IndicatorDefinition operand = relations.others().get(sum.operands().get(i));
      if (operand != null && !Unit.agree(operand.unit(), definition.unit())) {
        violations.add(
            new Violation(
                "/measure/of/" + i,
                "units-differ",
                Map.of(
                    "indicator", operand.code(),
                    "unit", unit(operand),
                    "own", unit(definition))));
      }
    }
  }

  // a change of unit must not break an existing sum
  private void dependants() {
    for (String code : relations.dependencies().madeDirectlyOf(definition.code())) {
      IndicatorDefinition dependant = relations.others().get(code);
      if (dependant != null
          && dependant.measure() instanceof Sum
          && !Unit.agree(dependant.unit(), definition.unit())) {
        violations.add(
            new Violation(
                "/unit",
                "units-differ",
                Map.of("indicator", code, "unit", unit(dependant), "own", unit(definition))));
      }
    }
  }

  private static String unit(IndicatorDefinition definition) {
    return Objects.toString(Unit.plain(definition.unit()), "-");
  }
}
