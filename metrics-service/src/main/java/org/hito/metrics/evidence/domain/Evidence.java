package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * An indicator and the inputs of its count, read at one moment.
 *
 * @param total the number of inputs
 * @param sum of all inputs
 * @param inputs those that are listed, the earliest first
 */
public record Evidence(Indicator indicator, long total, BigDecimal sum, List<CountedInput> inputs) {

  /** The same with its inputs in reverse order. */
  public Evidence reversed() {
    List<CountedInput> others = new ArrayList<>(inputs);
    Collections.reverse(others);
    return new Evidence(indicator, total, sum, others);
  }
}
