package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.PartialDate;

/** Goals for tests. */
final class Goals {

  private Goals() {}

  /** Points are written {@code value@date}. */
  static Goal linear(String baseline, String... targets) {
    return goal(TargetPath.LINEAR, baseline, targets);
  }

  static Goal step(String baseline, String... targets) {
    return goal(TargetPath.STEP, baseline, targets);
  }

  private static Goal goal(TargetPath path, String baseline, String... targets) {
    List<DatedValue> points = Stream.of(targets).map(Goals::point).toList();
    DatedValue start = baseline == null ? null : point(baseline);
    boolean falls =
        start != null && !points.isEmpty() && points.get(0).value().compareTo(start.value()) < 0;
    return new Goal(
        start, points, path, falls ? Direction.DECREASE : Direction.INCREASE, Thresholds.USUAL);
  }

  private static DatedValue point(String text) {
    String[] parts = text.split("@", -1);
    return new DatedValue(new BigDecimal(parts[0]), PartialDate.parse(parts[1]));
  }
}
