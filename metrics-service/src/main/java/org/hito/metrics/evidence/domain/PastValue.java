package org.hito.metrics.evidence.domain;

import java.time.LocalDate;
import org.hito.kit.domain.Figure;
import org.hito.metrics.indicator.domain.Freshness;

/**
 * The value of an indicator on a day, as far as it was known.
 *
 * @param value or null when there was none
 * @param freshness how recent it was, as far as that is known
 */
public record PastValue(Figure value, Freshness freshness) {
  public static final PastValue NOTHING = new PastValue(null, Freshness.NEVER);

  /** A value of a day. */
  static PastValue of(Figure value, LocalDate on) {
    return new PastValue(value, new Freshness(on, null, null, null));
  }
}
