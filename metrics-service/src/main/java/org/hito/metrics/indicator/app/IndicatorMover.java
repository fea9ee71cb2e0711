package org.hito.metrics.indicator.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.app.GateKeeper;
import org.hito.metrics.indicator.domain.Cause;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.Movement;
import org.hito.metrics.indicator.domain.Ripple;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.indicator.persistence.MovingIndicators;
import org.hito.metrics.indicator.persistence.MovingIndicators.Moved;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.subject.domain.SubjectChange;

/**
 * Moves the indicators a change concerns, and those made of them, each once; and appends what is to
 * be told of it. All of it is in the caller's transaction, which holds the counting lock.
 */
@ApplicationScoped
public class IndicatorMover {
  private final Concerns concerns;
  private final MovingIndicators moving;
  private final IndicatorStore store;
  private final GateKeeper gates;
  private final FactLog log;

  IndicatorMover(
      Concerns concerns,
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

  /** Subjects became other than they were. */
  public Uni<Void> move(
      Mutiny.Session session, List<SubjectChange> changes, Cause cause, Origin origin) {
    return concerns
        .lock(session, measures -> measures.countings().shifts(changes).keySet())
        .chain(
            concerned ->
                move(
                    session,
                    concerned,
                    concerned.measures().countings().shifts(changes),
                    cause,
                    origin));
  }

  private Uni<Void> move(
      Mutiny.Session session,
      Concerned concerned,
      Map<String, List<Shift>> shifts,
      Cause cause,
      Origin origin) {
    Instant now = log.now();
    Map<String, Indicator> standing = concerned.indicators();
    Map<String, Movement> movements = new LinkedHashMap<>();
    shifts.forEach(
        (code, all) -> movements.put(code, Movement.by(all, standing.get(code), cause, now)));
    return spread(session, concerned, movements, shifts, cause, now, origin).replaceWithVoid();
  }

  /**
   * Lets movements go on through all that is made of what moves, and through the gates, and writes
   * all of it.
   *
   * @param first what moves first, by code; one that was written already may be among them with
   *     nothing to tell
   * @return what is concerned as it stands afterwards
   */
  public Uni<Concerned> spread(
      Mutiny.Session session,
      Concerned concerned,
      Map<String, Movement> first,
      Cause cause,
      Instant now,
      Origin origin) {
    return spread(session, concerned, first, Map.of(), cause, now, origin);
  }

  private Uni<Concerned> spread(
      Mutiny.Session session,
      Concerned concerned,
      Map<String, Movement> first,
      Map<String, List<Shift>> shifts,
      Cause cause,
      Instant now,
      Origin origin) {
    Map<String, Movement> movements = new LinkedHashMap<>(first);
    movements.putAll(
        new Ripple(concerned.measures().dependencies(), cause, now)
            .through(after(first), concerned.indicators()));
    return gates
        .see(session, concerned.measures(), after(movements), cause, now, origin)
        .chain(
            turned -> {
              turned.forEach((code, facts) -> movements.computeIfPresent(code, telling(facts)));
              return write(session, concerned, movements, shifts, now, origin);
            });
  }

  private static List<Indicator> after(Map<String, Movement> movements) {
    return movements.values().stream().map(Movement::after).toList();
  }

  private static BiFunction<String, Movement, Movement> telling(List<IndicatorFact> facts) {
    return (code, movement) -> movement.tellingToo(facts);
  }

  /** Writes what was decided elsewhere, and tells of it; nothing follows from it. */
  public Uni<Void> write(
      Mutiny.Session session,
      Concerned concerned,
      Map<String, Movement> movements,
      Instant now,
      Origin origin) {
    return write(session, concerned, movements, Map.of(), now, origin).replaceWithVoid();
  }

  private Uni<Concerned> write(
      Mutiny.Session session,
      Concerned concerned,
      Map<String, Movement> movements,
      Map<String, List<Shift>> shifts,
      Instant now,
      Origin origin) {
    List<Moved> moved = new ArrayList<>();
    List<PreparedFact> facts = new ArrayList<>();
    movements.forEach(
        (code, movement) -> {
          Snapshot<IndicatorState> before = concerned.snapshots().get(code);
          List<IndicatorFact> told = movement.told();
          Snapshot<IndicatorState> after =
              new Snapshot<>(
                  IndicatorState.of(movement.after()),
                  before.version() + told.size(),
                  before.createdAt(),
                  told.isEmpty() ? before.updatedAt() : now);
          if (!after.equals(before)) {
            moved.add(new Moved(after, shifts.getOrDefault(code, List.of())));
            facts.addAll(store.prepare(after, told, origin));
          }
        });
    return moving
        .write(session, moved, LocalDate.ofInstant(now, ZoneOffset.UTC))
        .chain(() -> log.append(session, facts))
        .replaceWith(concerned.with(moved.stream().map(Moved::after).toList()));
  }
}
