package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressCalculator;

/**
 * An indicator at a past moment.
 *
 * @param definition its definition then
 * @param then its value then
 */
public record PastIndicator(IndicatorDefinition definition, PastValue then) {

  public Progress progress(LocalDate day) {
    return ProgressCalculator.on(then.value(), definition.goal(), day);
  }
}
