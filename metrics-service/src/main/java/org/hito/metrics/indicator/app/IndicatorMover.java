package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Cause;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Movement;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.indicator.persistence.MovingIndicators;
import org.hito.metrics.indicator.persistence.MovingIndicators.Locked;
import org.hito.metrics.indicator.persistence.MovingIndicators.Moved;
import org.hito.metrics.measure.app.CountingCatalogue;
import org.hito.metrics.measure.domain.Countings;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.subject.domain.Subject;

/** Moves the indicators a fact concerns, each once, and appends what is to be told of it. */
@ApplicationScoped
public class IndicatorMover {

  private final CountingCatalogue catalogue;
  private final MovingIndicators moving;
  private final IndicatorStore store;
  private final FactLog log;

  IndicatorMover(
      CountingCatalogue catalogue, MovingIndicators moving, IndicatorStore store, FactLog log) {
    this.catalogue = catalogue;
    this.moving = moving;
    this.store = store;
    this.log = log;
  }

  /**
   * Moves them within the caller's transaction, which holds the counting lock.
   *
   * @param before the subject before the fact, or null
   */
  public Uni<Void> move(
      Mutiny.Session session, Subject before, Subject after, Cause cause, Origin origin) {
    Countings known = catalogue.known();
    Map<String, Shift> shifts = known.shifts(before, after);
    return moving
        .lock(session, shifts.keySet())
        .chain(
            locked ->
                locked.epoch() == known.epoch()
                    ? move(session, locked, shifts, cause, origin)
                    : refreshAndMove(session, before, after, cause, origin));
  }

  private Uni<Void> refreshAndMove(
      Mutiny.Session session, Subject before, Subject after, Cause cause, Origin origin) {
    return catalogue
        .refresh(session)
        .map(known -> known.shifts(before, after))
        .chain(
            shifts ->
                moving
                    .lock(session, shifts.keySet())
                    .chain(locked -> move(session, locked, shifts, cause, origin)));
  }

  private Uni<Void> move(
      Mutiny.Session session,
      Locked locked,
      Map<String, Shift> shifts,
      Cause cause,
      Origin origin) {
    Instant now = log.now();
    List<Moved> moved = new ArrayList<>();
    List<PreparedFact> facts = new ArrayList<>();
    for (Snapshot<IndicatorState> before : locked.indicators()) {
      Shift shift = shifts.get(before.state().code());
      Movement movement = Movement.by(shift, before.state().indicator(), cause, now);
      List<IndicatorFact> told = movement.progressed().stream().toList();
      Snapshot<IndicatorState> after =
          new Snapshot<>(
              IndicatorState.of(movement.after()),
              before.version() + told.size(),
              before.createdAt(),
              told.isEmpty() ? before.updatedAt() : now);
      moved.add(new Moved(after, shift));
      facts.addAll(store.prepare(after, told, origin));
    }
    return moving.write(session, moved, store.today()).chain(() -> log.append(session, facts));
  }
}
