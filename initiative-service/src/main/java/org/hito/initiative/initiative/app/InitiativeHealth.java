package org.hito.initiative.initiative.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.initiative.domain.AnswerToIndicators;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Preconditions;

/** The health of initiatives where nothing but an indicator moved. */
@ApplicationScoped
public class InitiativeHealth {

  private final InitiativeStore store;
  private final InitiativeChanges changes;

  InitiativeHealth(InitiativeStore store, InitiativeChanges changes) {
    this.store = store;
    this.changes = changes;
  }

  /** Looks at each initiative that links the indicator, one after the other in one order. */
  public Uni<Void> answer(Mutiny.Session session, String indicator, Origin origin) {
    return store
        .linked(session, indicator)
        .onItem()
        .transformToMulti(codes -> Multi.createFrom().iterable(codes))
        .onItem()
        .transformToUniAndConcatenate(
            code ->
                changes.change(
                    session, code, Preconditions.NONE, origin, AnswerToIndicators::decide))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
