package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;
import org.hito.metrics.progress.domain.Progress;
import org.hito.metrics.progress.domain.ProgressCalculator;
import org.hito.metrics.progress.domain.ValueFrom;

/**
 * The definition of an indicator: everything its steward declares, nothing derived.
 *
 * @param code its public identity
 * @param name what it is called
 * @param aliases other names it is known by
 * @param unit the unit of its value, or null
 * @param steward the organisation that may observe it, or null
 * @param strategy the strategy it belongs to, or null
 * @param pillar that strategy's pillar, or null
 * @param dimension or null
 * @param level or null
 * @param frequency how often a new value is due
 * @param measure what the value is made of
 * @param goal the indicator's goal
 * @param benchmarks values elsewhere to compare with
 * @param weight its weight among others, above zero
 * @param breakdowns the dimensions of its observations: country, sex
 * @param source where it was read, or null
 */
public record IndicatorDefinition(
    String code,
    LocalisedText name,
    List<String> aliases,
    Unit unit,
    String steward,
    String strategy,
    String pillar,
    Dimension dimension,
    Level level,
    Frequency frequency,
    Measure measure,
    Goal goal,
    List<Benchmark> benchmarks,
    BigDecimal weight,
    List<Breakdown> breakdowns,
    Source source) {

  public IndicatorDefinition {
    aliases = List.copyOf(aliases);
    benchmarks = List.copyOf(benchmarks);
    breakdowns = List.copyOf(breakdowns);
    weight = Decimals.plain(weight);
  }

  /**
   * True if its value on the day is its baseline, because none has been observed since.
   *
   * @param observedOn the newest day on which its value was observed, or null
   */
  public boolean isAtBaseline(LocalDate observedOn, LocalDate day) {
    return measure instanceof Observed && goal.hasNewerBaseline(observedOn, day);
  }

  /**
   * The origin of its value on a day, or null without a value. It is the baseline as long as
   * nothing is added to that.
   *
   * @param observedOn the newest day on which its value was observed, or null
   */
  public ValueFrom valueFrom(Figure value, LocalDate observedOn, LocalDate day) {
    if (value == null) {
      return null;
    }
    if (measure instanceof Derived) {
      return ValueFrom.DERIVED;
    }
    if (measure instanceof Count) {
      return ValueFrom.COUNTED;
    }
    if (measure instanceof Contributed) {
      boolean added = !goal.hasBaselineBy(day) || !value.equals(start(day));
      return added ? ValueFrom.CONTRIBUTED : ValueFrom.BASELINE;
    }
    return isAtBaseline(observedOn, day) ? ValueFrom.BASELINE : ValueFrom.OBSERVED;
  }

  /**
   * The value on a day before anything is counted: for contributions the baseline, once its day has
   * come, else zero.
   */
  public Figure start(LocalDate day) {
    return measure instanceof Contributed && goal.hasBaselineBy(day)
        ? goal.baseline().figure()
        : Figure.ZERO;
  }

  /**
   * The progress of a value on a day.
   *
   * @param value or null
   * @param observedOn the newest day on which its value was observed, or null
   */
  public Progress progress(Figure value, LocalDate observedOn, LocalDate day) {
    boolean added = measure instanceof Contributed && goal.hasBaselineBy(day);
    return ProgressCalculator.on(value, added || isAtBaseline(observedOn, day), goal, day);
  }
}
