package org.hito.kit.domain;

import java.math.BigDecimal;

/**
 * How large and how precise a number may be that somebody gives: {@value #DIGITS} significant
 * digits, none of them further than {@value #DIGITS} places from the decimal point. What keeps
 * within that is kept exactly; what does not is refused, never rounded.
 */
public final class DecimalLimits {

  public static final int DIGITS = 34;

  private DecimalLimits() {}

  /** True when the number can be kept exactly; a null is no number to keep. */
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

  /** What is said of a number that is not allowed; it names the limit. */
  public static Violation violation(String pointer) {
    return Violation.of(pointer, "too-precise", "digits", DIGITS);
  }
}
