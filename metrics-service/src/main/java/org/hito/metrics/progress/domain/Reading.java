package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.Figure;

/**
 * One way to read a value and a goal that contain ranges: with one number of each. Numbers between
 * the ends are never judged better or worse than all of the ends.
 *
 * @param value or null
 * @param goal without ranges
 */
record Reading(BigDecimal value, Goal goal) {

  /**
   * The readings to judge by; one if there are no ranges.
   *
   * @param fromBaseline true if the value is the baseline or was added to it, and so has the end
   *     that the baseline has
   */
  static List<Reading> of(Figure value, boolean fromBaseline, Goal goal) {
    List<Reading> readings = new ArrayList<>();
    for (End ofBaseline : End.of(Stream.ofNullable(goal.baseline()).map(DatedValue::figure))) {
      for (End ofTargets : End.of(goal.targets().stream().map(DatedValue::figure))) {
        Goal read = goal.readAs(ofBaseline, ofTargets);
        List<End> ofValue = fromBaseline ? List.of(ofBaseline) : End.of(Stream.ofNullable(value));
        ofValue.forEach(end -> readings.add(new Reading(end.of(value), read)));
      }
    }
    return readings;
  }
}
