package org.hito.meeting.commitment.domain;

import java.math.BigDecimal;

/**
 * The amount a commitment adds to an indicator once it is kept.
 *
 * @param indicator the indicator's code; it may be defined later
 * @param amount in the indicator's unit, exact, not zero; kept without trailing zeros
 */
public record Contribution(String indicator, BigDecimal amount) {

  public Contribution {
    amount = plain(amount);
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
