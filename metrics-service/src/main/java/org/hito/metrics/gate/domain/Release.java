package org.hito.metrics.gate.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.domain.Amount;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Violation;

/**
 * The money a gate releases: an amount, or a range where it is not known exactly, or neither.
 *
 * @param fund the code of the fund it is taken from
 * @param amount the exact amount, or null
 * @param from the lower bound, or null
 * @param to the upper bound, or null
 * @param currency ISO 4217; null without an amount
 * @param initiative the code of the initiative that gets it, or null
 */
public record Release(
    String fund,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    String currency,
    String initiative) {

  private static final String AT = "/releases";

  public Release {
    amount = Decimals.plain(amount);
    from = Decimals.plain(from);
    to = Decimals.plain(to);
  }

  List<Violation> violations() {
    Amount money = new Amount(amount, from, to);
    List<Violation> violations = new ArrayList<>(money.violations(AT));
    if (currency == null && !money.isUnknown()) {
      violations.add(Violation.of(AT + "/currency", "required"));
    }
    return violations;
  }
}
