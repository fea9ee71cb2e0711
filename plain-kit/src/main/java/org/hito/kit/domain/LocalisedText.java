package org.hito.kit.domain;

/**
 * A text in the platform's two languages. At least one is present; a missing one is answered with
 * the other, so that a reader never meets a blank.
 *
 * @param en the English text, or the Spanish one where only that was given
 * @param es the Spanish text, or the English one where only that was given
 */
public record LocalisedText(String en, String es) {

  public LocalisedText {
    if (en == null && es == null) {
      throw new IllegalArgumentException("a localised text needs at least one language");
    }
    en = en == null ? es : en;
    es = es == null ? en : es;
  }
}
