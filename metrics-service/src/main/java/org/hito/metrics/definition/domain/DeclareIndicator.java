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
 * Says what an indicator is, for the first time or anew.
 *
 * @param definition all of it
 */
public record DeclareIndicator(IndicatorDefinition definition) {

  /**
   * Decides on it. Where it stands is kept as it was: counting anew, where the measure asks for it,
   * is for whoever holds the subjects.
   *
   * @param relations what is known of those it is made of and of those made of it
   * @param newId the id of the fact it will be
   */
  public Decision<Indicator, IndicatorFact> decide(
      Optional<Indicator> before, Relations relations, Actor actor, Instant now, String newId) {
    Optional<Rejection> refusal =
        before
            .flatMap(was -> IndicatorPolicy.mayChange(actor, was.definition().steward()))
            .or(() -> IndicatorPolicy.mayChange(actor, definition.steward()));
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
