package org.hito.metrics.movement.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactLog.ChangeSize;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.measure.persistence.InputKey;
import org.hito.metrics.movement.app.CoalescedFacts.StatedFact;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.movement.persistence.MovingIndicators;

/**
 * Moves the indicators a change affects and all that are derived from them, for one cause after the
 * other, and appends the resulting facts. It works in the caller's transaction, which holds the
 * counting lock.
 */
@ApplicationScoped
public class IndicatorMover {
  private final IndicatorLocks locks;
  private final MovingIndicators moving;
  private final IndicatorStore store;
  private final Watchers watchers;
  private final FactLog log;

  IndicatorMover(
      IndicatorLocks locks,
      MovingIndicators moving,
      IndicatorStore store,
      Watchers watchers,
      FactLog log) {
    this.locks = locks;
    this.moving = moving;
    this.store = store;
    this.watchers = watchers;
    this.log = log;
  }

  /**
   * Applies facts about subjects in order. Each statement is sent once, however many facts there
   * are.
   */
  public Uni<Void> move(Mutiny.Session session, List<SubjectStep> steps) {
    return locks
        .lock(session, measures -> moved(measures, steps))
        .chain(
            locked ->
                begin(session, locked, log.now())) // the clock is read only once they are locked
        .invoke(changes -> steps.forEach(changes::apply))
        .chain(changes -> write(session, changes));
  }

  private static Collection<String> moved(Measures measures, List<SubjectStep> steps) {
    return steps.stream()
        .flatMap(step -> step.shifts(measures).keySet().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Propagates movements to every indicator derived from those that move, and to their watchers,
   * and writes the result. A refusal (413) comes before the first write.
   *
   * @param first the first movements, by code; a movement already written has no facts
   * @return the locked indicators, as changed
   */
  public Uni<LockedIndicators> spread(
      Mutiny.Session session,
      LockedIndicators locked,
      Map<String, Movement> first,
      Cause cause,
      ZonedDateTime now,
      Origin origin) {
    return begin(session, locked)
        .invoke(moves -> moves.spread(first, cause, now, origin))
        .call(moves -> moves.write(session))
        .map(Moves::locked);
  }

  /** Begins movements that are applied in turn and written together. */
  public Uni<Moves> begin(Mutiny.Session session, LockedIndicators locked) {
    return watchers.lock(session, gates(locked)).map(watching -> new Moves(this, locked, watching));
  }

  private static List<String> gates(LockedIndicators locked) {
    return locked.measures().gatesOf(locked.snapshots().keySet());
  }

  /** Writes one movement and its facts; nothing else follows from it. */
  public Uni<Void> write(
      Mutiny.Session session,
      LockedIndicators locked,
      Movement movement,
      ZonedDateTime now,
      Origin origin) {
    return begin(session, locked, List.of(), now)
        .invoke(one -> one.become(movement.after().code(), movement, origin))
        .chain(one -> write(session, one));
  }

  private Uni<IndicatorChanges> begin(
      Mutiny.Session session, LockedIndicators locked, ZonedDateTime now) {
    return begin(session, locked, gates(locked), now);
  }

  private Uni<IndicatorChanges> begin(
      Mutiny.Session session, LockedIndicators locked, List<String> gates, ZonedDateTime now) {
    return watchers
        .lock(session, gates)
        .map(watching -> new IndicatorChanges(locked, watching, now));
  }

  private Uni<Void> write(Mutiny.Session session, IndicatorChanges changes) {
    List<PreparedFact> facts = prepared(changes.facts()); // a refusal comes before the first write
    return write(
        session,
        changes.watchers(),
        changes.moved(),
        changes.inputs(),
        changes.now().toLocalDate(),
        facts);
  }

  Uni<Void> write(
      Mutiny.Session session,
      Watchers.Locked watching,
      Collection<Snapshot<Indicator>> moved,
      Map<InputKey, Optional<Input>> inputs,
      LocalDate today,
      List<PreparedFact> facts) {
    return watching
        .write(session)
        .chain(() -> moving.write(session, moved, inputs, today))
        .chain(() -> log.append(session, facts));
  }

  // the limit applies to all of a transaction's facts about an indicator; if a poll is refused,
  // each fact is applied alone
  List<PreparedFact> prepared(List<StatedFact> facts) {
    Map<String, ChangeSize> together = new HashMap<>();
    List<PreparedFact> prepared = new ArrayList<>();
    for (StatedFact one : facts) {
      ChangeSize size =
          together.computeIfAbsent(one.after().state().code(), first -> new ChangeSize());
      store
          .prepare(one.after(), List.of(one.fact()), one.origin())
          .forEach(fact -> prepared.add(size.add(fact)));
    }
    return prepared;
  }
}
