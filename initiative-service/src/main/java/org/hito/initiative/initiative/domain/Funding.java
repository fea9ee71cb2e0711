package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Amount;
import org.hito.kit.domain.LocalisedText;

/**
 * Money that an initiative draws from a fund, as far as it is known: what was promised, as an
 * amount or a range, what was allocated and what was spent.
 *
 * @param fund the fund it comes from
 * @param amount the exact amount promised, or null
 * @param from the lower bound, or null
 * @param to the upper bound, or null
 * @param allocated what was allocated, in the currency of the fund, or null
 * @param spent what was spent, in the currency of the fund, or null
 * @param currency ISO 4217
 * @param conditions its conditions, or null
 */
public record Funding(
    String fund,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    BigDecimal allocated,
    BigDecimal spent,
    String currency,
    LocalisedText conditions) {

  /** A funding from which nothing was allocated yet. */
  public static Funding promised(
      String fund, Amount amount, String currency, LocalisedText conditions) {
    return new Funding(
        fund, amount.exact(), amount.from(), amount.to(), null, null, currency, conditions);
  }

  Amount promise() {
    return new Amount(amount, from, to);
  }

  /** True if it states what the fund gave, which requires a declared fund. */
  boolean wasGiven() {
    return allocated != null || spent != null;
  }
}
