package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import org.hito.metrics.indicator.domain.Freshness;

/**
 * What an indicator's value was on a day, as far as was known.
 *
 * @param value or null when there was none
 * @param freshness how new that was, as far as can be said
 */
public record PastValue(BigDecimal value, Freshness freshness) {
  public static final PastValue NOTHING = new PastValue(null, Freshness.NEVER);
}
