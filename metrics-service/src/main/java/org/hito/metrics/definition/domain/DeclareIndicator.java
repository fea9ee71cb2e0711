package org.hito.metrics.definition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorPolicy;
import org.hito.metrics.indicator.domain.Standing;

/**
 * Defines an indicator or revises its definition.
 *
 * @param definition all of it
 */
public record DeclareIndicator(IndicatorDefinition definition) {

  /** The rejection of an actor who may not declare it, if any. */
  public Optional<Rejection> forbidden(Optional<Indicator> before, Actor actor) {
    return before
        .flatMap(was -> IndicatorPolicy.mayChange(actor, was.definition().steward()))
        .or(() -> IndicatorPolicy.mayChange(actor, definition.steward()));
  }

  /**
   * Decides on it. The derived state stays as it is; the caller counts again if the measure
   * changed.
   *
   * @param relations the indicators it is derived from and those derived from it
   * @param newId the id for the resulting fact
   */
  public Decision<Indicator, IndicatorFact> decide(
      Optional<Indicator> before, Relations relations, Actor actor, Instant now, String newId) {
    Optional<Rejection> refusal = forbidden(before, actor);
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Optional<IndicatorDefinition> known = before.map(Indicator::definition);
    List<Violation> violations = new ArrayList<>(DefinitionRules.check(definition, known));
    violations.addAll(BreakdownRules.check(definition, before));
    violations.addAll(RelationRules.check(definition, relations, known));
    if (!violations.isEmpty()) {
      return Decision.rejected(Rejection.invalid(violations));
    }
    if (before.isEmpty()) {
      return Decision.accepted(
          new Indicator(definition, Standing.EMPTY), new IndicatorFact.Defined(newId, now));
    }
    return before.get().definition().equals(definition)
        ? Decision.unchanged(before.get())
        : Decision.accepted(
            new Indicator(definition, before.get().standing()),
            new IndicatorFact.Revised(newId, now, before.get().definition()));
  }
}
