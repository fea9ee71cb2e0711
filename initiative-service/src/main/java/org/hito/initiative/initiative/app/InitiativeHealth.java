package org.hito.initiative.initiative.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.initiative.domain.AnswerToIndicators;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Attempt;

/** Updates the health of initiatives after a change of an indicator. */
@ApplicationScoped
public class InitiativeHealth {

  private final InitiativeStore store;
  private final InitiativeChanges changes;

  InitiativeHealth(InitiativeStore store, InitiativeChanges changes) {
    this.store = store;
    this.changes = changes;
  }

  /** Reassesses each initiative linked to the indicator, one by one in the order of their codes. */
  public Uni<Void> answer(Mutiny.Session session, String indicator, Origin origin) {
    return store
        .linked(session, indicator)
        .onItem()
        .transformToMulti(codes -> Multi.createFrom().iterable(codes))
        .onItem()
        .transformToUniAndConcatenate(
            code -> changes.change(session, code, Attempt.by(origin), AnswerToIndicators::decide))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
