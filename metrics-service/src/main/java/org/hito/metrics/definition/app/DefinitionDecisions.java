package org.hito.metrics.definition.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactLog;
import org.hito.metrics.definition.domain.DeclareIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.movement.app.Recounting;

/** Decides on definitions, and counts again when a measure changes. */
@ApplicationScoped
class DefinitionDecisions {

  private final RelationReader relations;
  private final Recounting recounting;
  private final FactLog log;

  DefinitionDecisions(RelationReader relations, Recounting recounting, FactLog log) {
    this.relations = relations;
    this.recounting = recounting;
    this.log = log;
  }

  /**
   * Decides on a definition.
   *
   * @param newId the id for the resulting fact
   */
  Uni<Decision<Indicator, IndicatorFact>> decide(
      Mutiny.Session session,
      Dependencies dependencies,
      Optional<Indicator> before,
      IndicatorDefinition definition,
      Actor actor,
      UUID newId) {
    return relations
        .read(session, dependencies, definition)
        .map(
            related ->
                new DeclareIndicator(definition)
                    .decide(before, related, actor, log.now().toInstant(), newId.toString()))
        .chain(decision -> recounted(session, before, decision));
  }

  private Uni<Decision<Indicator, IndicatorFact>> recounted(
      Mutiny.Session session,
      Optional<Indicator> before,
      Decision<Indicator, IndicatorFact> decision) {
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom().item(decision);
    }
    Measure measure = accepted.state().measure();
    boolean countsAsBefore = before.map(was -> was.measure().equals(measure)).orElse(false);
    return (countsAsBefore
            ? Uni.createFrom().item(accepted.state())
            : recounting.recount(session, accepted.state()))
        .map(
            counted ->
                new Decision.Accepted<>(
                    counted.judgedOn(log.now().toLocalDate()), accepted.facts()));
  }
}
