package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The effect of one fact on one indicator: signed amounts, and the subject's input before and
 * after.
 *
 * @param counted the change of the sum
 * @param pipeline the change of the sum if every promise under way were kept
 * @param before the input to remove, or null
 * @param after the input to add, or null
 */
public record Shift(BigDecimal counted, BigDecimal pipeline, Input before, Input after) {

  /** True if only the pipeline changes. */
  public boolean isPipelineOnly() {
    return counted.signum() == 0 && Objects.equals(before, after);
  }

  /** True if nothing changes. */
  public boolean isNone() {
    return isPipelineOnly() && pipeline.signum() == 0;
  }
}
