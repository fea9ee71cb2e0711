package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import org.hito.metrics.progress.domain.Decimals;

/**
 * What an indicator gives to one that is made of it; null where it has nothing to give.
 *
 * @param value as it stands
 * @param pipeline if every promise under way were kept
 */
public record Part(BigDecimal value, BigDecimal pipeline) {
  public static final Part NOTHING = new Part(null, null);

  public Part {
    value = Decimals.plain(value);
    pipeline = Decimals.plain(pipeline);
  }
}
