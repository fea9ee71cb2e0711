package org.hito.kit.table;

import java.util.regex.Pattern;
import org.hito.kit.domain.Texts;

/**
 * Keeps a text whole on its way through a spreadsheet by an apostrophe in front: one that would be
 * taken for a formula, or lose the blanks at its ends. A text that looks guarded already gets one
 * more, so that every text comes back.
 */
final class Guard {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);

  private Guard() {}

  static String put(String text) {
    return isDoubtful(text) ? "'" + text : text;
  }

  /** The text a cell was made of; what nobody guarded loses the blanks at its ends. */
  static String take(String cell) {
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
