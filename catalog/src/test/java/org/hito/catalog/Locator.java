package org.hito.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase that occurs once in a document, or one of several occurrences: {@code a phrase #2}.
 *
 * @param phrase the phrase; white space counts as one space
 * @param occurrence which one, from 1; 0 if the phrase occurs once
 */
record Locator(String phrase, int occurrence) {

  private static final Pattern NUMBERED = Pattern.compile("(.*) #([1-9])");

  static Locator of(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    return numbered.matches()
        ? new Locator(flat(numbered.group(1)), Integer.parseInt(numbered.group(2)))
        : new Locator(flat(text), 0);
  }

  /** Whether it leads to exactly one place; a number where none is needed is unclear, too. */
  boolean isClearIn(String document) {
    int occurrences = flat(document).split(Pattern.quote(phrase), -1).length - 1;
    return occurrence == 0 ? occurrences == 1 : occurrences > 1 && occurrence <= occurrences;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
