package org.hito.initiative.fund.domain;

import java.math.BigDecimal;
import java.util.List;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Amount;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * Money that initiatives draw from.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by
 * @param summary a summary, or null
 * @param amount the exact amount, or null
 * @param from the lower bound of the amount, or null
 * @param to the upper bound of the amount, or null
 * @param currency ISO 4217
 * @param funders the organisations that provide the money
 * @param period when its money is spent, or null
 * @param source its source, or null
 */
public record Fund(
    String code,
    LocalisedText name,
    List<String> aliases,
    LocalisedText summary,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    String currency,
    List<String> funders,
    Period period,
    Source source) {

  public Fund {
    aliases = List.copyOf(aliases);
    funders = List.copyOf(funders);
  }

  Amount size() {
    return new Amount(amount, from, to);
  }
}
