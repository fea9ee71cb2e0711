package org.hito.kit.domain;

import java.util.regex.Pattern;

/** Whether a text shows anything at all. */
public final class VisibleText {

  // separators, control and format characters, marks with nothing to stand on, and the letters and
  // symbols that are drawn empty: Hangul fillers, the blank Braille pattern, the null notehead, and
  // the place of an object that is not there
  private static final Pattern NOTHING =
      Pattern.compile(
          "[\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}\\x{1D159}\\x{FFFC}]*+");

  private VisibleText() {}

  /** True when no reader would see anything of it. */
  public static boolean isBlank(String text) {
    return NOTHING.matcher(text).matches();
  }
}
