package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.metrics.gate.app.GateKeeper;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.movement.persistence.MovingIndicators;

/**
 * Moves the indicators a change concerns, and those made of them, each once for each cause; and
 * appends what is to be told of it. All of it is in the caller's transaction, which holds the
 * counting lock.
 */
@ApplicationScoped
public class IndicatorMover {
  private final IndicatorLocks concerns;
  private final MovingIndicators moving;
  private final IndicatorStore store;
  private final GateKeeper gates;
  private final FactLog log;

  IndicatorMover(
      IndicatorLocks concerns,
      MovingIndicators moving,
      IndicatorStore store,
      GateKeeper gates,
      FactLog log) {
    this.concerns = concerns;
    this.moving = moving;
    this.store = store;
    this.gates = gates;
    this.log = log;
  }

  /** Facts told of subjects, one after the other: however many, each statement is sent once. */
  public Uni<Void> move(Mutiny.Session session, List<SubjectStep> steps) {
    return concerns
        .lock(session, measures -> moved(measures, steps))
        .chain(concerned -> begin(session, concerned, log.now())) // not before it is locked
        .invoke(consequences -> steps.forEach(consequences::take))
        .chain(consequences -> write(session, consequences));
  }

  private static Collection<String> moved(Measures measures, List<SubjectStep> steps) {
    return steps.stream()
        .flatMap(step -> step.shifts(measures).keySet().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Lets movements go on through all that is made of what moves, and through the gates, and writes
   * all of it.
   *
   * @param first what moves first, by code; one that was written already may be among them with
   *     nothing to tell
   * @return what is concerned as it stands afterwards
   */
  public Uni<LockedIndicators> spread(
      Mutiny.Session session,
      LockedIndicators concerned,
      Map<String, Movement> first,
      Cause cause,
      ZonedDateTime now,
      Origin origin) {
    return begin(session, concerned, now)
        .invoke(consequences -> consequences.spread(first, cause, origin))
        .call(consequences -> write(session, consequences))
        .map(IndicatorChanges::concerned);
  }

  /** Writes what was decided elsewhere of an indicator, and tells of it; nothing follows. */
  public Uni<Void> write(
      Mutiny.Session session,
      LockedIndicators concerned,
      Movement movement,
      ZonedDateTime now,
      Origin origin) {
    return begin(session, concerned, List.of(), now)
        .invoke(one -> one.become(movement.after().code(), movement, origin))
        .chain(one -> write(session, one));
  }

  private Uni<IndicatorChanges> begin(Mutiny.Session session, LockedIndicators concerned, ZonedDateTime now) {
    Set<String> codes = concerned.snapshots().keySet();
    return begin(session, concerned, concerned.measures().gatesOf(codes), now);
  }

  private Uni<IndicatorChanges> begin(
      Mutiny.Session session, LockedIndicators concerned, List<String> watching, ZonedDateTime now) {
    return gates
        .lock(session, watching)
        .map(locked -> new IndicatorChanges(store, concerned, locked, now));
  }

  private Uni<Void> write(Mutiny.Session session, IndicatorChanges consequences) {
    LocalDate today = consequences.now().toLocalDate();
    return gates
        .write(session, consequences.gates())
        .chain(() -> moving.write(session, consequences.moved(), consequences.inputs(), today))
        .chain(() -> log.append(session, consequences.facts()));
  }
}
