package org.hito.kit.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The one form of texts that look the same. */
public final class Texts {

  private static final String BLANK = "[\\s\\p{Z}\uFEFF]";
  private static final Pattern ENDS = Pattern.compile("^" + BLANK + "++|" + BLANK + "++$");
  private static final Pattern BLANKS = Pattern.compile(BLANK + "++");
  // hyphens that only a line end shows, spaces without a width, marks of direction
  private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u200E\u200F\u2060\uFEFF]");

  private Texts() {}

  /** Without blanks of any kind at its ends. */
  public static String strip(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  /**
   * As the name of a category is kept, which is the same category whoever typed it: each letter
   * composed with its accents, one space where there are blanks, none at the ends, and nothing that
   * cannot be seen.
   */
  public static String category(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String spaced = BLANKS.matcher(strip(seen)).replaceAll(" ");
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }
}
