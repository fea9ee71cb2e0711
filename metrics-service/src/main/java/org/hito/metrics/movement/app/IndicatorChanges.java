package org.hito.metrics.movement.app;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.persistence.InputKey;
import org.hito.metrics.movement.app.CoalescedFacts.StatedFact;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.movement.domain.Ripple;

/**
 * The changes of one transaction. Causes are applied in memory one after the other; the outcome and
 * its facts are written once, after the last cause.
 */
final class IndicatorChanges {
  private final LockedIndicators locked;
  private final Watchers.Locked watchers;
  private final ZonedDateTime now;
  private final Map<String, Snapshot<Indicator>> snapshots;
  private final Map<String, Indicator> indicators;
  private final Set<String> moved = new LinkedHashSet<>();
  private final Map<InputKey, Optional<Input>> inputs = new LinkedHashMap<>();
  private final Map<String, CoalescedFacts> facts = new LinkedHashMap<>();

  IndicatorChanges(LockedIndicators locked, Watchers.Locked watchers, ZonedDateTime now) {
    this.locked = locked;
    this.watchers = watchers;
    this.now = now;
    this.snapshots = new HashMap<>(locked.snapshots());
    this.indicators = new HashMap<>(locked.indicators());
  }

  /** Applies a fact that changed subjects. */
  void apply(SubjectStep step) {
    Map<String, List<Shift>> shifts = step.shifts(locked.measures());
    Map<String, Movement> first = new LinkedHashMap<>();
    shifts.forEach(
        (code, all) -> {
          first.put(code, Movement.by(all, indicators.get(code), step.cause(), now));
          all.forEach(shift -> count(code, shift));
        });
    spread(first, step.cause(), step.origin());
  }

  private void count(String indicator, Shift shift) {
    put(indicator, shift.before(), Optional.empty());
    put(indicator, shift.after(), Optional.ofNullable(shift.after()));
  }

  private void put(String indicator, Input input, Optional<Input> now) {
    if (input != null) {
      inputs.put(new InputKey(indicator, input.kind(), input.code()), now);
    }
  }

  /**
   * Propagates movements to every indicator derived from those that move, and to their watchers.
   *
   * @param first the first movements, by code; a movement already written has no facts
   */
  void spread(Map<String, Movement> first, Cause cause, Origin origin) {
    Map<String, Movement> movements = new LinkedHashMap<>(first);
    movements.putAll(
        new Ripple(locked.measures().dependencies(), cause, now)
            .through(first.values().stream().map(Movement::after).toList(), indicators));
    Map<String, Indicator> after = new HashMap<>();
    movements.forEach((code, movement) -> after.put(code, movement.after()));
    watchers
        .see(after, cause, now, origin)
        .forEach(
            (code, more) ->
                movements.computeIfPresent(code, (same, movement) -> movement.with(more)));
    movements.forEach((code, movement) -> become(code, movement, origin));
  }

  /** Applies one movement; nothing else follows from it. */
  void become(String code, Movement movement, Origin origin) {
    Snapshot<Indicator> before = snapshots.get(code);
    List<IndicatorFact> made = movement.facts();
    if (made.isEmpty() && movement.after().equals(before.state())) {
      return;
    }
    CoalescedFacts all = facts.computeIfAbsent(code, first -> new CoalescedFacts(before));
    made.forEach(fact -> all.add(fact, movement.after(), origin, now.toInstant()));
    snapshots.put(
        code,
        new Snapshot<>(
            movement.after(),
            all.version(),
            before.createdAt(),
            made.isEmpty() ? before.updatedAt() : now.toInstant()));
    indicators.put(code, movement.after());
    moved.add(code);
  }

  List<Snapshot<Indicator>> moved() {
    return moved.stream().map(snapshots::get).toList();
  }

  Map<InputKey, Optional<Input>> inputs() {
    return inputs;
  }

  /** The facts, those of each indicator in order. */
  List<StatedFact> facts() {
    return facts.values().stream().flatMap(one -> one.all().stream()).toList();
  }

  Watchers.Locked watchers() {
    return watchers;
  }

  ZonedDateTime now() {
    return now;
  }

  /** The locked indicators, as changed. */
  LockedIndicators locked() {
    return locked.with(moved());
  }
}
