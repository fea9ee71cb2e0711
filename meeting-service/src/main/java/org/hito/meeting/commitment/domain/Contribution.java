package org.hito.meeting.commitment.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Decimals;

/**
 * The amount a commitment adds to an indicator once it is kept.
 *
 * @param indicator the indicator's code; it may be defined later
 * @param amount in the indicator's unit, exact, not zero; kept without trailing zeros
 */
public record Contribution(String indicator, BigDecimal amount) {

  public Contribution {
    amount = Decimals.plain(amount);
  }
}
