package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.progress.domain.Progress;

/**
 * An indicator: what it is, and where it stands.
 *
 * @param definition what its steward says
 * @param standing what the facts say
 */
public record Indicator(IndicatorDefinition definition, Standing standing) {

  public String code() {
    return definition.code();
  }

  public BigDecimal value() {
    return standing.value(definition);
  }

  public BigDecimal pipeline() {
    return standing.pipeline(definition);
  }

  public Progress progress(LocalDate day) {
    return standing.progress(definition, day);
  }

  /** True when nothing new has come for longer than the indicator's frequency. */
  public boolean isStale(LocalDate day) {
    LocalDate from = standing.staleFrom(definition);
    return from != null && !day.isBefore(from);
  }

  public Indicator withStanding(Standing other) {
    return new Indicator(definition, other);
  }

  Indicator withTally(Tally tally) {
    return withStanding(standing.withTally(tally));
  }
}
