package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one fact does to one indicator: signed amounts, and the subject's input before and after.
 *
 * @param counted what is added to the sum of what counts
 * @param pipeline what is added to the sum of what would count if every promise were kept
 * @param before the input to be taken out, or null
 * @param after the input to be put in, or null
 */
public record Shift(BigDecimal counted, BigDecimal pipeline, Input before, Input after) {

  /** True when only what would count if every promise were kept is another. */
  public boolean isPipelineOnly() {
    return counted.signum() == 0 && Objects.equals(before, after);
  }

  /** True when the fact leaves the indicator as it was, to the last detail. */
  public boolean isNone() {
    return isPipelineOnly() && pipeline.signum() == 0;
  }
}
