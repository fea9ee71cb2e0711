package org.hito.kit.domain;

import java.math.BigDecimal;

/**
 * The limits of numbers from outside: {@value #DIGITS} significant digits, none of them more than
 * {@value #DIGITS} places from the decimal point. Numbers within the limits are kept exactly;
 * others are refused, never rounded.
 */
public final class DecimalLimits {

  public static final int DIGITS = 34;

  private DecimalLimits() {}

  /** True if the number is within the limits; false for null. */
  public static boolean allow(BigDecimal value) {
    if (value == null) {
      return false;
    }
    if (value.signum() == 0) {
      return true;
    }
    BigDecimal shortest = value.stripTrailingZeros();
    long integerDigits = (long) shortest.precision() - shortest.scale();
    return shortest.precision() <= DIGITS && shortest.scale() <= DIGITS && integerDigits <= DIGITS;
  }

  /** The violation of a number beyond the limits. */
  public static Violation violation(String pointer) {
    return Violation.of(pointer, "too-precise", "digits", DIGITS);
  }
}
