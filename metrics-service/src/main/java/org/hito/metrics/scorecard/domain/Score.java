package org.hito.metrics.scorecard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.hito.kit.domain.Decimals;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;

/**
 * The combined progress of some indicators.
 *
 * @param achievement the mean of their achievements by weight, six decimals, of those that have
 *     one; null when none has
 * @param indicators their number
 * @param byStatus the number of each status, all statuses included
 */
public record Score(BigDecimal achievement, int indicators, Map<ProgressStatus, Integer> byStatus) {
  public Score {
    byStatus = new EnumMap<>(byStatus);
  }

  public static Score of(Collection<Indicator> indicators, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    Map<ProgressStatus, Integer> byStatus = new EnumMap<>(ProgressStatus.class);
    for (ProgressStatus status : ProgressStatus.values()) {
      byStatus.put(status, 0);
    }
    for (Indicator indicator : indicators) {
      Progress progress = indicator.progress(day);
      byStatus.merge(progress.status(), 1, Integer::sum);
      if (progress.achievement() != null) {
        BigDecimal weight = indicator.definition().weight();
        sum = sum.add(progress.achievement().multiply(weight));
        weights = weights.add(weight);
      }
    }
    return new Score(Decimals.rate(sum, weights), indicators.size(), byStatus);
  }
}
