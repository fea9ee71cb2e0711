package org.hito.metrics.indicator.persistence;

import java.time.LocalDate;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * The columns of {@code indicator} that every move rewrites, because lists and the daily sweep
 * query them.
 */
public record DerivedColumns(
    String status, LocalDate staleOn, LocalDate judgedOn, LocalDate silentFrom) {

  public static DerivedColumns of(Indicator indicator, LocalDate today) {
    return new DerivedColumns(
        indicator.progress(today).status().name(),
        indicator.standing().staleFrom(indicator.definition(), today),
        indicator.standing().judgement().on(),
        indicator.standing().judgement().silentFrom());
  }
}
