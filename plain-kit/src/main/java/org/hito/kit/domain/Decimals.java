package org.hito.kit.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact decimal arithmetic. Values are kept as given. A rate is rounded once, at the end, half up
 * to six decimals.
 */
public final class Decimals {

  private static final int RATE_SCALE = 6;
  private static final int MOST_PLACES = 100;

  private Decimals() {}

  /** False if writing it without an exponent would take unreasonable space. */
  public static boolean canBeWrittenOut(BigDecimal value) {
    return value.scale() <= MOST_PLACES && integerDigits(value) <= MOST_PLACES;
  }

  private static long integerDigits(BigDecimal value) {
    return (long) value.precision() - value.scale();
  }

  /**
   * The canonical form of a value: no trailing zeros, no exponent; null stays null. Values that
   * every rule rejects keep their exponent: {@code 1e2147483647} would be two gigabytes of zeros.
   */
  public static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 && canBeWrittenOut(shortest) ? shortest.setScale(0) : shortest;
  }

  /** True if both are the same number, however written, or both null. */
  public static boolean areEqual(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : (other != null && one.compareTo(other) == 0);
  }

  /**
   * The quotient, rounded; null if the denominator is zero or the result too large to write out.
   */
  public static BigDecimal rate(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() == 0) {
      return null;
    }
    BigDecimal rate = numerator.divide(denominator, RATE_SCALE, RoundingMode.HALF_UP);
    return canBeWrittenOut(rate) ? plain(rate) : null;
  }
}
