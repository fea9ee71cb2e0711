package org.hito.kit.domain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in the platform's two languages, given in one or both of them. A missing language reads as
 * the other one, and so follows its changes.
 *
 * <p>A text that is the same in both languages counts as given in English only, unless it was given
 * in Spanish only: this is how earlier versions stored texts, and how clients send back what they
 * have read. Both are composed, since earlier versions stored accents as they came.
 *
 * @param en the English text, or null if it was given in Spanish only
 * @param es the Spanish text, or null if it was given in English only
 */
public record LocalisedText(String en, String es) {

  public LocalisedText {
    if (en == null && es == null) {
      throw new IllegalArgumentException("a localised text needs at least one language");
    }
    en = Texts.composed(en);
    es = Texts.composed(es);
    es = Objects.equals(en, es) ? null : es;
  }

  /** The English text, or the Spanish one if only that was given. */
  @Override
  public String en() {
    return en == null ? es : en;
  }

  /** The Spanish text, or the English one if only that was given. */
  @Override
  public String es() {
    return es == null ? en : es;
  }

  /** The given texts by the tags of their languages. */
  public Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    if (en != null) {
      given.put("en", en);
    }
    if (es != null) {
      given.put("es", es);
    }
    return given;
  }

  /** Texts are equal if they read the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LocalisedText text && en().equals(text.en()) && es().equals(text.es());
  }

  @Override
  public int hashCode() {
    return Objects.hash(en(), es());
  }
}
