package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact decimal arithmetic and its bounds. A value has at most 38 significant digits, 26 of them
 * before the point and 12 after it; a rate (achievement, ratio, expected value) is rounded once, at
 * the very end, half up to six decimals.
 */
public final class Decimals {

  public static final int MAX_INTEGER_DIGITS = 26;
  public static final int MAX_SCALE = 12;
  public static final int RATE_SCALE = 6;
  private static final int MOST_ZEROS = 100;

  private Decimals() {}

  /** True when the value can be stored without loss; a null is not within bounds. */
  public static boolean withinBounds(BigDecimal value) {
    if (value == null) {
      return false;
    }
    if (value.signum() == 0) {
      return true;
    }
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() <= MAX_SCALE
        && (long) shortest.precision() - shortest.scale() <= MAX_INTEGER_DIGITS;
  }

  /**
   * The one form of a value: no trailing zeros, no exponent; null stays null. What no rule will let
   * pass is not written out: {@code 1e2147483647} would be two gigabytes of zeros.
   */
  public static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 && shortest.scale() >= -MOST_ZEROS
        ? shortest.setScale(0)
        : shortest;
  }

  /** The quotient, rounded; null when the denominator is zero. */
  public static BigDecimal rate(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? null
        : plain(numerator.divide(denominator, RATE_SCALE, RoundingMode.HALF_UP));
  }
}
