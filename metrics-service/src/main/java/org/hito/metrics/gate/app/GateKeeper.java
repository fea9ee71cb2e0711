package org.hito.metrics.gate.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.movement.app.Watchers;

/** Gates as watchers of the indicators in their conditions. */
@ApplicationScoped
class GateKeeper implements Watchers {

  private final GateStore store;

  GateKeeper(GateStore store) {
    this.store = store;
  }

  @Override
  public Uni<Locked> lock(Mutiny.Session session, List<String> inCodeOrder) {
    return Multi.createFrom()
        .iterable(inCodeOrder)
        .onItem()
        .transformToUniAndConcatenate(code -> store.lock(session, code))
        .map(Optional::orElseThrow)
        .collect()
        .asList()
        .map(locked -> new WatchingGates(store, locked));
  }
}
