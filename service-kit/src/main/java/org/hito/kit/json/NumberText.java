package org.hito.kit.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as they are written: working one out can fail, or take for ever. */
public final class NumberText {

  /** A number larger than any that is kept, which every rule refuses at its place. */
  static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(1_000);

  private static final int LONGEST = 1_000;
  private static final Pattern SHORT_EXPONENT = Pattern.compile("[^eE]*+(?:[eE][-+]?0*\\d{1,2})?");

  private NumberText() {}

  /** The number a text of JSON's form stands for, or {@link #BEYOND}. */
  public static BigDecimal read(String number) {
    return isWorkable(number) ? new BigDecimal(number) : BEYOND;
  }

  static boolean isWorkable(String number) {
    return number.length() <= LONGEST && SHORT_EXPONENT.matcher(number).matches();
  }
}
