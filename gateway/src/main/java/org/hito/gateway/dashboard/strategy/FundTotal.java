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
 * @param amount planned, where it is known exactly
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
        funding.decimal("amount"),
        funding.decimal("allocated"),
        funding.decimal("spent"));
  }

  private FundTotal plus(FundTotal other) {
    return new FundTotal(
        fund,
        currency,
        initiatives + other.initiatives,
        amount.add(other.amount),
        allocated.add(other.allocated),
        spent.add(other.spent));
  }
}
