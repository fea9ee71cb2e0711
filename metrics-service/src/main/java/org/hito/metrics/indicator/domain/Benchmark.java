package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * A value elsewhere to compare with.
 *
 * @param name whose value it is
 * @param value in the indicator's unit
 * @param on the date it speaks of, or null
 * @param source where it was read, or null
 */
public record Benchmark(LocalisedText name, BigDecimal value, PartialDate on, Source source) {

  public Benchmark {
    value = Decimals.plain(value);
  }
}
