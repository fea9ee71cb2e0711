package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Decimals;

/**
 * The ratios of achieved to expected from which an indicator counts as on track or at risk.
 *
 * @param onTrack at least this: on track; above {@code atRisk}
 * @param atRisk at least this: at risk; below it: off track; not negative
 */
public record Thresholds(BigDecimal onTrack, BigDecimal atRisk) {

  public static final Thresholds USUAL =
      new Thresholds(new BigDecimal("0.9"), new BigDecimal("0.6"));

  public Thresholds {
    onTrack = Decimals.plain(onTrack);
    atRisk = Decimals.plain(atRisk);
  }
}
