package org.hito.kit.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as text: evaluating one can fail or take very long. */
public final class NumberText {

  /** Larger than any limit: every rule refuses it. */
  static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(1_000);

  private static final int LONGEST = 1_000;
  private static final Pattern SHORT_EXPONENT = Pattern.compile("[^eE]*+(?:[eE][-+]?0*\\d{1,2})?");

  private NumberText() {}

  /** The value of a JSON number, or {@link #BEYOND}. */
  public static BigDecimal read(String number) {
    return isWorkable(number) ? new BigDecimal(number) : BEYOND;
  }

  static boolean isWorkable(String number) {
    return number.length() <= LONGEST && SHORT_EXPONENT.matcher(number).matches();
  }
}
