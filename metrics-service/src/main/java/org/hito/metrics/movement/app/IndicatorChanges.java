package org.hito.metrics.movement.app;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.facts.FactLog.PreparedFact;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.gate.app.WatchingGates;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.domain.Shift;
import org.hito.metrics.measure.persistence.InputKey;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.movement.domain.Ripple;

/**
 * What follows from causes within one transaction. Each is taken in memory, after the one before
 * and with facts of its own; how everything came out in the end is written once.
 */
final class IndicatorChanges {
  private final IndicatorStore store;
  private final LockedIndicators concerned;
  private final WatchingGates gates;
  private final ZonedDateTime now;
  private final Map<String, Snapshot<IndicatorState>> snapshots;
  private final Map<String, Indicator> indicators;
  private final Set<String> moved = new LinkedHashSet<>();
  private final Map<InputKey, Optional<Input>> inputs = new LinkedHashMap<>();
  private final List<PreparedFact> facts = new ArrayList<>();

  IndicatorChanges(IndicatorStore store, LockedIndicators concerned, WatchingGates gates, ZonedDateTime now) {
    this.store = store;
    this.concerned = concerned;
    this.gates = gates;
    this.now = now;
    this.snapshots = new HashMap<>(concerned.snapshots());
    this.indicators = new HashMap<>(concerned.indicators());
  }

  /** Subjects became other than they were. */
  void take(SubjectStep step) {
    Map<String, List<Shift>> shifts = step.shifts(concerned.measures());
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
   * Lets movements go on through all that is made of what moves, and through the gates.
   *
   * @param first what moves first, by code; one that was written already may be among them with
   *     nothing to tell
   */
  void spread(Map<String, Movement> first, Cause cause, Origin origin) {
    Map<String, Movement> movements = new LinkedHashMap<>(first);
    movements.putAll(
        new Ripple(concerned.measures().dependencies(), cause, now)
            .through(first.values().stream().map(Movement::after).toList(), indicators));
    Map<String, Indicator> after = new HashMap<>();
    movements.forEach((code, movement) -> after.put(code, movement.after()));
    gates
        .see(after, cause, now, origin)
        .forEach(
            (code, told) ->
                movements.computeIfPresent(code, (same, movement) -> movement.tellingToo(told)));
    movements.forEach((code, movement) -> become(code, movement, origin));
  }

  /** Takes what was decided elsewhere; nothing follows from it. */
  void become(String code, Movement movement, Origin origin) {
    Snapshot<IndicatorState> before = snapshots.get(code);
    List<IndicatorFact> told = movement.told();
    Snapshot<IndicatorState> after =
        new Snapshot<>(
            IndicatorState.of(movement.after()),
            before.version() + told.size(),
            before.createdAt(),
            told.isEmpty() ? before.updatedAt() : now.toInstant());
    if (!after.equals(before)) {
      snapshots.put(code, after);
      indicators.put(code, movement.after());
      moved.add(code);
      facts.addAll(store.prepare(after, told, origin));
    }
  }

  List<Snapshot<IndicatorState>> moved() {
    return moved.stream().map(snapshots::get).toList();
  }

  Map<InputKey, Optional<Input>> inputs() {
    return inputs;
  }

  List<PreparedFact> facts() {
    return facts;
  }

  WatchingGates gates() {
    return gates;
  }

  ZonedDateTime now() {
    return now;
  }

  /** What is concerned, as it stands afterwards. */
  LockedIndicators concerned() {
    return concerned.with(moved());
  }
}
