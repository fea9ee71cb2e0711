package org.hito.kit.domain;

import java.util.regex.Pattern;

/**
 * Guards a text in a cell with a leading apostrophe if a spreadsheet would read it as a formula or
 * strip blanks at its ends. A text that looks guarded already gets another one, so that every text
 * survives a round trip.
 */
public final class CellGuard {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);

  private CellGuard() {}

  /** The text as a cell. */
  public static String put(String text) {
    return isDoubtful(text) ? "'" + text : text;
  }

  /** The text in a cell; unguarded text is stripped. */
  public static String take(String cell) {
    String text = isGuarded(cell) ? cell : Texts.strip(cell);
    return isGuarded(text) ? text.substring(1) : text;
  }

  private static boolean isGuarded(String cell) {
    return cell.startsWith("'") && isDoubtful(cell);
  }

  private static boolean isDoubtful(String text) {
    String bare = text.substring(apostrophes(text));
    return FORMULA.matcher(bare).matches() || !Texts.strip(bare).equals(bare);
  }

  private static int apostrophes(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == '\'') {
      count++;
    }
    return count;
  }
}
