package org.hito.metrics.movement.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.measure.domain.Measures;

/**
 * The indicators a change concerns, locked until the transaction ends: those it moves, and all that
 * are made of them.
 *
 * @param measures what every indicator is made of
 * @param snapshots each as it stands
 */
public record LockedIndicators(Measures measures, Map<String, Snapshot<IndicatorState>> snapshots) {
  static LockedIndicators of(Measures measures, List<Snapshot<IndicatorState>> locked) {
    return new LockedIndicators(
        measures,
        locked.stream().collect(Collectors.toMap(one -> one.state().code(), Function.identity())));
  }

  public Map<String, Indicator> indicators() {
    return snapshots.values().stream()
        .map(one -> one.state().indicator())
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  /** The same, with these in place of what they were. */
  public LockedIndicators with(List<Snapshot<IndicatorState>> after) {
    Map<String, Snapshot<IndicatorState>> all = new HashMap<>(snapshots);
    after.forEach(one -> all.put(one.state().code(), one));
    return new LockedIndicators(measures, all);
  }
}
