package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.hito.kit.domain.Decimals;

/**
 * The part of an indicator in one derived from it; null members are not known.
 *
 * @param value the current one
 * @param pipeline the value if every promise under way were kept
 * @param on the newest day the value speaks of
 */
public record Part(BigDecimal value, BigDecimal pipeline, LocalDate on) {
  public static final Part NOTHING = new Part(null, null, null);

  public Part {
    value = Decimals.plain(value);
    pipeline = Decimals.plain(pipeline);
  }

  /** True if it differs from the other in its pipeline at most. */
  public boolean tellsAsMuchAs(Part other) {
    return Decimals.areEqual(value, other.value) && Objects.equals(on, other.on);
  }
}
