package org.hito.metrics.scorecard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hito.metrics.evidence.domain.PastIndicator;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.progress.domain.Decimals;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressCalculator;
import org.hito.metrics.progress.domain.ProgressStatus;

/**
 * What became of an indicator since a moment, by what was said of it then and is said of it now.
 *
 * @param facts how many told of it
 * @param newest when the last of them was recorded
 * @param before where it stood then
 * @param after where it stands now
 */
public record Change(String indicator, long facts, Instant newest, Stand before, Stand after) {

  /** Value and status at a moment. */
  public record Stand(
      BigDecimal value, BigDecimal achievement, BigDecimal ratio, ProgressStatus status) {
    private static final Stand UNDEFINED = new Stand(null, null, null, ProgressStatus.NO_DATA);

    private static Stand of(Progress progress) {
      return new Stand(
          progress.value(), progress.achievement(), progress.ratio(), progress.status());
    }
  }

  /**
   * Facts that may have changed where an indicator stands.
   *
   * @param moves how many of them told that it did
   */
  public record Facts(String indicator, long facts, long moves, Instant newest) {

    /**
     * What they came to.
     *
     * @param told as it was told before them, or null when it was not defined
     * @param then the day of that
     */
    public Change between(PastIndicator told, LocalDate then, Indicator now, LocalDate today) {
      Stand before =
          told == null
              ? Stand.UNDEFINED
              : Stand.of(
                  ProgressCalculator.on(told.then().value(), told.definition().goal(), then));
      return new Change(indicator, facts, newest, before, Stand.of(now.progress(today)));
    }

    /** False when nothing became other than it was: only names were revised, say. */
    public boolean cameTo(Change change) {
      return moves > 0
          || change.before.status != change.after.status
          || !Decimals.areEqual(change.before.value, change.after.value)
          || !Decimals.areEqual(change.before.achievement, change.after.achievement);
    }
  }
}
