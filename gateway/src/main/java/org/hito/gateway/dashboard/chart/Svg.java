package org.hito.gateway.dashboard.chart;

import java.util.Locale;

/** How numbers and texts are written in the markup of a picture. */
public final class Svg {

  private Svg() {}

  public static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text shortened to a length, with an ellipsis if it was longer. */
  public static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
