package org.hito.metrics.measure.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.measure.persistence.MeasureStore;

/**
 * A copy in memory of all measures, so that applying a fact needs no query for them. Callers
 * compare its epoch with the database's under the counting lock and refresh it when it is outdated.
 */
@ApplicationScoped
public class MeasureCatalogue {

  private final MeasureStore store;
  private final AtomicReference<Measures> known = new AtomicReference<>(Measures.UNKNOWN);

  MeasureCatalogue(MeasureStore store) {
    this.store = store;
  }

  public Measures known() {
    return known.get();
  }

  public Uni<Measures> refresh(Mutiny.Session session) {
    return store
        .read(session)
        .invoke(
            fresh ->
                known.accumulateAndGet(
                    fresh, (before, now) -> now.epoch() > before.epoch() ? now : before));
  }
}
