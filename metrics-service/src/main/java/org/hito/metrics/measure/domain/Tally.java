package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Decimals;

/**
 * The counts of an indicator.
 *
 * @param counted the sum of all inputs
 * @param pipeline the sum if every promise under way were kept
 */
public record Tally(BigDecimal counted, BigDecimal pipeline) {

  public static final Tally NOTHING = new Tally(BigDecimal.ZERO, BigDecimal.ZERO);

  public Tally {
    counted = Decimals.plain(counted);
    pipeline = Decimals.plain(pipeline);
  }

  public Tally plus(Shift shift) {
    return new Tally(counted.add(shift.counted()), pipeline.add(shift.pipeline()));
  }

  public Tally plus(Tally other) {
    return new Tally(counted.add(other.counted), pipeline.add(other.pipeline));
  }
}
