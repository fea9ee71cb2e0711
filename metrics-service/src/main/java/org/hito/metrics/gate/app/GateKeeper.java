package org.hito.metrics.gate.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.gate.persistence.GateStore;

/**
 * Locks gates and writes what became of them. They are locked after indicators and in code order,
 * so that two facts never wait for each other.
 */
@ApplicationScoped
public class GateKeeper {
  private final GateStore store;

  GateKeeper(GateStore store) {
    this.store = store;
  }

  /** Locks gates until the transaction ends. */
  public Uni<WatchingGates> lock(Mutiny.Session session, List<String> inOrder) {
    return Multi.createFrom()
        .iterable(inOrder)
        .onItem()
        .transformToUniAndConcatenate(code -> store.lock(session, code))
        .map(Optional::orElseThrow)
        .collect()
        .asList()
        .map(locked -> new WatchingGates(store, locked));
  }

  /** Writes those that changed, with what is to be told of them. */
  public Uni<Void> write(Mutiny.Session session, WatchingGates gates) {
    return Multi.createFrom()
        .iterable(gates.changed())
        .onItem()
        .transformToUniAndConcatenate(gate -> store.write(session, gate.after(), gate.facts()))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
