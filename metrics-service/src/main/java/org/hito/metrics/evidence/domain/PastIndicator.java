package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import org.hito.metrics.indicator.domain.Freshness;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.progress.domain.Progress;

/**
 * An indicator at a past moment.
 *
 * @param definition its definition then
 * @param then its value then
 */
public record PastIndicator(IndicatorDefinition definition, PastValue then) {

  /**
   * Its value on a day: the one found for that day, or the baseline if none is newer.
   *
   * @param found what was observed or counted by then
   */
  PastValue valueOn(LocalDate day, PastValue found) {
    return definition.isAtBaseline(found.freshness().observedOn(), day)
        ? new PastValue(definition.goal().baseline().figure(), Freshness.NEVER)
        : found;
  }

  public Progress progress(LocalDate day) {
    return definition.progress(then.value(), then.freshness().observedOn(), day);
  }
}
