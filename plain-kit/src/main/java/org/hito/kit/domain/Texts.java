package org.hito.kit.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Normalises texts that look the same. */
public final class Texts {

  private static final String BLANK = "[\\s\\p{Z}\uFEFF]";
  private static final Pattern ENDS = Pattern.compile("^" + BLANK + "++|" + BLANK + "++$");
  private static final Pattern BLANKS = Pattern.compile(BLANK + "++");
  // soft hyphens, zero-width spaces, invisible operators, and the marks that embed or isolate a
  // direction; joiners change how letters are drawn
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]");

  private Texts() {}

  /** The text without leading and trailing blanks of any kind. */
  public static String strip(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  /**
   * The normal form of a category's name, however it was typed: composed accents, single spaces,
   * none at the ends, and no invisible characters.
   */
  public static String category(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String spaced = BLANKS.matcher(strip(seen)).replaceAll(" ");
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }
}
