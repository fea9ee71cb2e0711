package org.hito.kit.table;

import java.util.regex.Pattern;

/** Keeps spreadsheets from taking a text for a formula, and takes that away again. */
final class Guard {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Guard() {}

  static String put(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String take(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
