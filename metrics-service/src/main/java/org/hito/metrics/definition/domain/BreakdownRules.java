package org.hito.metrics.definition.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;

/** The rules for names of dimensions, which become columns of tables. */
final class BreakdownRules {

  private BreakdownRules() {}

  /** Every broken rule with its pointer. Reserved names that were declared earlier may stay. */
  static List<Violation> check(IndicatorDefinition definition, Optional<Indicator> before) {
    Set<String> known =
        before.map(was -> was.definition().breakdowns()).orElse(List.of()).stream()
            .map(Breakdown::code)
            .collect(Collectors.toSet());
    List<Violation> violations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < definition.breakdowns().size(); at++) {
      String code = definition.breakdowns().get(at).code();
      String pointer = "/dimensions/" + at + "/code";
      if (!seen.add(code)) {
        violations.add(Violation.of(pointer, "duplicate", "value", code));
      } else if (Breakdown.RESERVED.contains(code) && !known.contains(code)) {
        violations.add(Violation.of(pointer, "reserved-dimension", "dimension", code));
      }
    }
    return violations;
  }
}
