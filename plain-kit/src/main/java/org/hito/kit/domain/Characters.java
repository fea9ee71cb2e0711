package org.hito.kit.domain;

import java.util.regex.Pattern;

/** The characters allowed in texts from outside: those that can be stored and returned. */
public final class Characters {

  // control characters, and unpaired surrogates, which UTF-8 cannot encode
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\r\t]]");
  // no line breaks either, nor the replacement of bytes that are not UTF-8
  private static final Pattern NOT_OF_AN_ADDRESS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\uFFFD]");

  private Characters() {}

  /** True if the whole text can be stored. */
  public static boolean areStorable(String text) {
    return !UNSTORABLE.matcher(text).find();
  }

  /** True if the text can be part of a path or a query. */
  public static boolean fitAnAddress(String text) {
    return !NOT_OF_AN_ADDRESS.matcher(text).find();
  }
}
