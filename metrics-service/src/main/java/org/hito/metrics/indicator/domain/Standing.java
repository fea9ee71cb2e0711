package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.Tally;
import org.hito.metrics.progress.domain.Decimals;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressCalculator;

/**
 * Where an indicator stands: what was counted or observed so far. All of it is derived and could be
 * thrown away and derived again.
 *
 * @param tally what was counted, for a measure that counts
 * @param observed the latest observation by date, or null
 * @param freshness how new that is
 */
public record Standing(Tally tally, BigDecimal observed, Freshness freshness) {

  public static final Standing EMPTY = new Standing(Tally.NOTHING, null, Freshness.NEVER);

  public Standing {
    observed = Decimals.plain(observed);
  }

  /** The indicator's value, or null when there is none. */
  public BigDecimal value(IndicatorDefinition definition) {
    return value(definition, tally.counted());
  }

  /** The value it would have if every promise under way were kept. */
  public BigDecimal pipeline(IndicatorDefinition definition) {
    return value(definition, tally.pipeline());
  }

  private BigDecimal value(IndicatorDefinition definition, BigDecimal counted) {
    if (definition.measure() instanceof Count) {
      return counted;
    }
    if (definition.measure() instanceof Contributed) {
      return Decimals.plain(start(definition).add(counted));
    }
    return observed;
  }

  private static BigDecimal start(IndicatorDefinition definition) {
    return definition.goal().baseline() == null
        ? BigDecimal.ZERO
        : definition.goal().baseline().value();
  }

  public Progress progress(IndicatorDefinition definition, LocalDate day) {
    return ProgressCalculator.on(value(definition), definition.goal(), day);
  }

  /** The first day on which nothing new will have come for too long, or null for never. */
  public LocalDate staleFrom(IndicatorDefinition definition) {
    LocalDate heard = freshness.observedOn();
    if (heard == null && definition.goal().baseline() != null) {
      heard = definition.goal().baseline().day();
    }
    return definition.frequency().staleFrom(heard);
  }

  public Standing withTally(Tally other) {
    return new Standing(other, observed, freshness);
  }

  public Standing withFreshness(Freshness other) {
    return new Standing(tally, observed, other);
  }

  public Standing withObserved(BigDecimal other) {
    return new Standing(tally, other, freshness);
  }
}
