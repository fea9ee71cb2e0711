package org.hito.metrics.measure.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.measure.domain.Countings;
import org.hito.metrics.measure.persistence.CountingStore;

/**
 * A copy in memory of which indicators count what, so that a fact costs no search for them. Whoever
 * uses it compares its epoch with the database's under the counting lock, and refreshes it when it
 * is old.
 */
@ApplicationScoped
public class CountingCatalogue {

  private final CountingStore store;
  private final AtomicReference<Countings> known = new AtomicReference<>(Countings.UNKNOWN);

  CountingCatalogue(CountingStore store) {
    this.store = store;
  }

  public Countings known() {
    return known.get();
  }

  public Uni<Countings> refresh(Mutiny.Session session) {
    return store
        .read(session)
        .invoke(
            fresh ->
                known.accumulateAndGet(
                    fresh, (before, now) -> now.epoch() > before.epoch() ? now : before));
  }
}
