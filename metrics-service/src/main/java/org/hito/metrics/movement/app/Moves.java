package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;

/**
 * Movements of one transaction, each with its own cause and time. They are applied in memory one
 * after the other, and written once. After a refusal nothing of them may be written.
 */
public final class Moves {

  private final IndicatorMover mover;
  private final Watchers.Locked watching;
  private final Map<String, Snapshot<Indicator>> moved = new LinkedHashMap<>();
  private final List<PreparedFact> facts = new ArrayList<>();
  private LockedIndicators locked;
  private LocalDate today;

  Moves(IndicatorMover mover, LockedIndicators locked, Watchers.Locked watching) {
    this.mover = mover;
    this.locked = locked;
    this.watching = watching;
  }

  /**
   * Propagates movements to every indicator derived from those that move, and to their watchers;
   * 413 if a fact is too large.
   *
   * @param first the first movements, by code; a movement already written has no facts
   */
  public void spread(Map<String, Movement> first, Cause cause, ZonedDateTime now, Origin origin) {
    IndicatorChanges changes = new IndicatorChanges(locked, watching, now);
    changes.spread(first, cause, origin);
    facts.addAll(mover.prepared(changes.facts()));
    changes.moved().forEach(one -> moved.put(one.state().code(), one));
    locked = changes.locked();
    today = now.toLocalDate();
  }

  /** The locked indicators, as changed. */
  public LockedIndicators locked() {
    return locked;
  }

  /** Writes the changed indicators and watchers, and the facts. */
  public Uni<Void> write(Mutiny.Session session) {
    return mover.write(session, watching, moved.values(), Map.of(), today, facts);
  }
}
