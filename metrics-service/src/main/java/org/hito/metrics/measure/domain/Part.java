package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.hito.metrics.progress.domain.Decimals;

/**
 * What an indicator gives to one that is made of it; null where it has nothing to give.
 *
 * @param value as it stands
 * @param pipeline if every promise under way were kept
 * @param on the newest day that speaks of
 */
public record Part(BigDecimal value, BigDecimal pipeline, LocalDate on) {
  public static final Part NOTHING = new Part(null, null, null);

  public Part {
    value = Decimals.plain(value);
    pipeline = Decimals.plain(pipeline);
  }

  /** True when the whole learns nothing from it that the other did not tell, pipelines aside. */
  public boolean tellsAsMuchAs(Part other) {
    return Decimals.areEqual(value, other.value) && Objects.equals(on, other.on);
  }
}
