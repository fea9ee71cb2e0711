package org.hito.metrics.gate.rest;

import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Clause.Bound;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.GateDefinition;

/** What is said of a gate, in the members and the order it is written in outside. */
public record GateBody(
    LocalisedText name, List<String> aliases, ConditionBody condition, Source source) {
  /**
   * A condition; one of the two is given.
   *
   * @param all every one of these must hold
   * @param any one of these is enough
   */
  public record ConditionBody(List<ClauseBody> all, List<ClauseBody> any) {
    static ConditionBody of(Condition condition) {
      List<ClauseBody> clauses = condition.clauses().stream().map(ClauseBody::of).toList();
      return condition.all() ? new ConditionBody(clauses, null) : new ConditionBody(null, clauses);
    }
  }

  /**
   * One part of a condition.
   *
   * @param atLeast the lower limit, or null
   * @param atMost the upper limit, or null
   * @param of achievement or value
   * @param heldForDays for how long without a break
   */
  public record ClauseBody(
      String indicator, BigDecimal atLeast, BigDecimal atMost, OfBody of, int heldForDays) {
    static ClauseBody of(Clause clause) {
      boolean least = clause.bound() == Bound.AT_LEAST;
      return new ClauseBody(
          clause.indicator(),
          least ? clause.limit() : null,
          least ? null : clause.limit(),
          OfBody.valueOf(clause.of().name()),
          clause.heldForDays());
    }
  }

  public static GateBody of(GateDefinition definition) {
    return new GateBody(
        definition.name(),
        definition.aliases(),
        ConditionBody.of(definition.condition()),
        definition.source());
  }
}
