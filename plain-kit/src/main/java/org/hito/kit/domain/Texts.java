package org.hito.kit.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Normalises texts that look the same to one form. */
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

  /** True if it has nothing but blanks of any kind. */
  public static boolean isBlank(String text) {
    return strip(text).isEmpty();
  }

  /**
   * The normal form of a category's name, however it was typed: composed accents, single spaces,
   * none at the ends, and no invisible characters.
   */
  public static String category(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    return composed(BLANKS.matcher(strip(seen)).replaceAll(" "));
  }

  /** The text with composed accents (NFC), as most keyboards write them; null for null. */
  public static String composed(String text) {
    return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * The forms in which earlier versions may have stored a text: composed (NFC) and decomposed
   * (NFD).
   */
  public static Stream<String> forms(String text) {
    return Stream.of(composed(text), Normalizer.normalize(text, Normalizer.Form.NFD)).distinct();
  }
}
