package org.hito.metrics.indicator.domain;

import java.math.BigDecimal;

/**
 * What an indicator's value was on a day, as far as was known.
 *
 * @param value or null when there was none
 * @param freshness how new that was, as far as can be said
 */
public record Then(BigDecimal value, Freshness freshness) {
  public static final Then NOTHING = new Then(null, Freshness.NEVER);
}
