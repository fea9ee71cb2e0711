package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.subject.persistence.CountingLock;

/** Locks what an observation affects. */
@ApplicationScoped
class ObservedIndicators {

  private final CountingLock counting;
  private final IndicatorLocks locks;

  ObservedIndicators(CountingLock counting, IndicatorLocks locks) {
    this.counting = counting;
    this.locks = locks;
  }

  /**
   * Locks the indicator and all derived from it; 404 when it does not exist. It comes before the
   * current observation is read, so that two clients observing the same day see each other.
   */
  Uni<LockedIndicators> lock(Mutiny.Session session, String code) {
    return counting
        .shared(session)
        .chain(() -> locks.lock(session, measures -> Set.of(code)))
        .invoke(
            locked -> {
              if (!locked.holds(code)) {
                throw new ProblemException(404, "not-found");
              }
            });
  }
}
