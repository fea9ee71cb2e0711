package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What some initiatives draw from a fund in one currency.
 *
 * @param initiatives how many draw from it
 * @param amount planned, where it is known exactly; null where it is known of none
 */
@TemplateData
public record FundTotal(
    String fund,
    String currency,
    int initiatives,
    BigDecimal amount,
    BigDecimal allocated,
    BigDecimal spent) {

  /** The totals by fund and currency. */
  static List<FundTotal> of(List<Thing> initiatives) {
    TreeMap<String, FundTotal> totals = new TreeMap<>();
    for (Thing initiative : initiatives) {
      for (Thing funding : initiative.parts("funding")) {
        FundTotal one = of(funding);
        totals.merge(one.fund + " " + one.currency, one, FundTotal::plus);
      }
    }
    return List.copyOf(totals.values());
  }

  private static FundTotal of(Thing funding) {
    return new FundTotal(
        funding.text("fund"),
        funding.text("currency"),
        1,
        known(funding, "amount"),
        known(funding, "allocated"),
        known(funding, "spent"));
  }

  private static BigDecimal known(Thing funding, String member) {
    return funding.has(member) ? funding.decimal(member) : null;
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }

  private FundTotal plus(FundTotal other) {
    return new FundTotal(
        fund,
        currency,
        initiatives + other.initiatives,
        sum(amount, other.amount),
        sum(allocated, other.allocated),
        sum(spent, other.spent));
  }
}
