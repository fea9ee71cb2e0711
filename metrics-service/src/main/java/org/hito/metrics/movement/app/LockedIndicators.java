package org.hito.metrics.movement.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.measure.domain.Measures;

/**
 * The indicators a change affects, locked until the transaction ends: those it moves, and all that
 * are derived from them.
 *
 * @param measures of all indicators
 * @param snapshots by code, as they are now
 */
public record LockedIndicators(Measures measures, Map<String, Snapshot<Indicator>> snapshots) {

  static LockedIndicators of(Measures measures, List<Snapshot<Indicator>> locked) {
    return new LockedIndicators(
        measures,
        locked.stream().collect(Collectors.toMap(one -> one.state().code(), Function.identity())));
  }

  public boolean holds(String code) {
    return snapshots.containsKey(code);
  }

  public Indicator indicator(String code) {
    return snapshots.get(code).state();
  }

  public Map<String, Indicator> indicators() {
    return snapshots.values().stream()
        .map(Snapshot::state)
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  /** The same, with these replaced. */
  public LockedIndicators with(List<Snapshot<Indicator>> after) {
    Map<String, Snapshot<Indicator>> all = new HashMap<>(snapshots);
    after.forEach(one -> all.put(one.state().code(), one));
    return new LockedIndicators(measures, all);
  }
}
