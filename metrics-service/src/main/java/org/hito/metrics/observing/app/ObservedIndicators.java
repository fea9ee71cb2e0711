package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Locks what an observation concerns. */
@ApplicationScoped
class ObservedIndicators {
  private final SubjectStore subjects;
  private final IndicatorLocks concerns;

  ObservedIndicators(SubjectStore subjects, IndicatorLocks concerns) {
    this.subjects = subjects;
    this.concerns = concerns;
  }

  /**
   * The indicator and all that is made of it; 404 when it is not there. Before it is looked what
   * stands: two who observe the same day see each other.
   */
  Uni<LockedIndicators> lock(Mutiny.Session session, String code) {
    return subjects
        .lockShared(session)
        .chain(() -> concerns.lock(session, measures -> Set.of(code)))
        .invoke(
            concerned -> {
              if (!concerned.snapshots().containsKey(code)) {
                throw new ProblemException(404, "not-found");
              }
            });
  }
}
