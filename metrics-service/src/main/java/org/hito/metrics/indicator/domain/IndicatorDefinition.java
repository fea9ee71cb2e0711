package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Texts;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.progress.domain.Decimals;
import org.hito.metrics.progress.domain.Frequency;
import org.hito.metrics.progress.domain.Goal;

/**
 * What an indicator is: everything its steward says about it, nothing that is derived.
 *
 * @param code its public identity
 * @param name what it is called
 * @param aliases other names it is known by
 * @param unit what its value counts, or null
 * @param steward the organisation that may observe it, or null
 * @param strategy the strategy it belongs to, or null
 * @param pillar that strategy's pillar, or null
 * @param dimension or null
 * @param frequency how often a new value is due
 * @param measure what the value is made of
 * @param goal where it should go
 * @param weight its weight among others, above zero
 * @param breakdowns what observations may be broken down by: by country, by sex
 * @param source where it was read, or null
 */
public record IndicatorDefinition(
    String code,
    LocalisedText name,
    List<String> aliases,
    String unit,
    String steward,
    String strategy,
    String pillar,
    Dimension dimension,
    Frequency frequency,
    Measure measure,
    Goal goal,
    BigDecimal weight,
    List<Breakdown> breakdowns,
    Source source) {

  public IndicatorDefinition {
    aliases = List.copyOf(aliases);
    unit = unit == null ? null : Texts.category(unit); // it may have been stored untidily
    breakdowns = List.copyOf(breakdowns);
    weight = Decimals.plain(weight);
  }

  /** What comes before anything is counted: where it began, if what is kept is added to that. */
  public BigDecimal start() {
    return measure instanceof Contributed && goal.baseline() != null
        ? goal.baseline().value()
        : BigDecimal.ZERO;
  }
}
