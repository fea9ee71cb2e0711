package org.hito.metrics.scorecard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressStatus;

/**
 * The change of an indicator since a moment, by its definitions then and now.
 *
 * @param facts the number of facts
 * @param newest when the last of them was recorded
 * @param before its state then
 * @param after its state now
 */
public record Change(String indicator, long facts, Instant newest, Stand before, Stand after) {

  /**
   * Value and status at a moment.
   *
   * @param range what the value is an end of; absent if it is a number
   * @param achievementRange what the achievement is an end of
   */
  public record Stand(
      BigDecimal value,
      BigDecimal achievement,
      BigDecimal ratio,
      ProgressStatus status,
      Figure range,
      Figure achievementRange) {
    private static final Stand UNDEFINED =
        new Stand(null, null, null, ProgressStatus.NO_DATA, null, null);

    private static Stand of(Progress progress) {
      return new Stand(
          progress.value(),
          progress.achievement(),
          progress.ratio(),
          progress.status(),
          progress.range(),
          progress.achievementRange());
    }
  }

  /**
   * Facts that may have changed an indicator's value or status.
   *
   * @param moves how many of them did change it
   */
  public record Facts(String indicator, long facts, long moves, Instant newest) {

    /**
     * The change they made.
     *
     * @param was the indicator before them, or null if it was not defined
     * @param then the day before them
     */
    public Change between(PastIndicator was, LocalDate then, Indicator now, LocalDate today) {
      Stand before = was == null ? Stand.UNDEFINED : Stand.of(was.progress(then));
      return new Change(indicator, facts, newest, before, Stand.of(now.progress(today)));
    }

    /** False if nothing changed, as when only names were revised. */
    public boolean cameTo(Change change) {
      return moves > 0
          || change.before.status != change.after.status
          || !Decimals.areEqual(change.before.value, change.after.value)
          || !Objects.equals(change.before.range, change.after.range)
          || !Objects.equals(change.before.achievementRange, change.after.achievementRange)
          || !Decimals.areEqual(change.before.achievement, change.after.achievement);
    }
  }
}
