package org.hito.kit.domain;

import java.util.regex.Pattern;

/** Which characters a text from outside may hold: none that cannot be stored and shown again. */
public final class Characters {

  // control characters, and halves of a character that UTF-8 cannot write
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\r\t]]");
  // no line breaks either, nor what stands in an address for bytes that are no UTF-8
  private static final Pattern NOT_OF_AN_ADDRESS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFD]");

  private Characters() {}

  /** True when all of the text can be stored. */
  public static boolean areStorable(String text) {
    return !UNSTORABLE.matcher(text).find();
  }

  /** True when the text can be a part of a path or of a query. */
  public static boolean fitAnAddress(String text) {
    return !NOT_OF_AN_ADDRESS.matcher(text).find();
  }
}
