package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.Origin;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.movement.domain.Cause;

/** What watches indicators and is evaluated in the transaction that moves them. */
public interface Watchers {

  /**
   * Locks watchers until the transaction ends. They are locked after indicators and in code order,
   * so that two transactions never deadlock.
   */
  Uni<Locked> lock(Mutiny.Session session, List<String> inCodeOrder);

  /** Watchers locked in a transaction, with the changes it makes to them. */
  interface Locked {

    /**
     * Evaluates those that watch one of these.
     *
     * @param moved indicators after the move, by code
     * @return the facts to append to each indicator, by its code
     */
    Map<String, List<IndicatorFact>> see(
        Map<String, Indicator> moved, Cause cause, ZonedDateTime now, Origin origin);

    /** Writes the changed ones, with their facts. */
    Uni<Void> write(Mutiny.Session session);
  }
}
