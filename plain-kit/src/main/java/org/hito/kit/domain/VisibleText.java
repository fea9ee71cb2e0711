package org.hito.kit.domain;

import java.util.regex.Pattern;

/** Distinguishes visible texts from blank ones. */
public final class VisibleText {

  // separators, control and format characters, marks without a base character, and the letters and
  // symbols that are drawn empty: Hangul fillers, the blank Braille pattern, the null notehead, and
  // the object replacement character
  private static final Pattern NOTHING =
      Pattern.compile(
          "[\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}\\x{1D159}\\x{FFFC}]*+");

  private VisibleText() {}

  /** True if nothing of it is visible. */
  public static boolean isBlank(String text) {
    return NOTHING.matcher(text).matches();
  }
}
