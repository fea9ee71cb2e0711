package org.hito.metrics.measure.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.hito.kit.domain.Figure;

/**
 * The part of an indicator in one derived from it; null members are not known.
 *
 * @param value the current one
 * @param pipeline the value if every promise under way were kept
 * @param on the newest day the value speaks of
 */
public record Part(Figure value, Figure pipeline, LocalDate on) {
  public static final Part NOTHING = new Part(null, null, null);

  /** True if only the pipelines differ, if anything. */
  public boolean tellsAsMuchAs(Part other) {
    return Objects.equals(value, other.value) && Objects.equals(on, other.on);
  }
}
