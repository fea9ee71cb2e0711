package org.hito.kit.domain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in the platform's two languages, given in one of them or in both. A language it was not
 * given in reads as the other, so that a reader never meets a blank, and so follows its changes.
 *
 * <p>What reads the same in both languages counts as given in English alone, unless it was given in
 * Spanish alone: this is how texts were kept before it was noted in which language they came, and
 * how a client sends back what it has read.
 *
 * @param en the English text, or null when it was given in Spanish alone
 * @param es the Spanish text, or null when it was given in English alone
 */
public record LocalisedText(String en, String es) {

  public LocalisedText {
    if (en == null && es == null) {
      throw new IllegalArgumentException("a localised text needs at least one language");
    }
    es = Objects.equals(en, es) ? null : es;
  }

  /** The English text, or the Spanish one where only that was given. */
  @Override
  public String en() {
    return en == null ? es : en;
  }

  /** The Spanish text, or the English one where only that was given. */
  @Override
  public String es() {
    return es == null ? en : es;
  }

  /** The text in each language it was given in, by the language's tag. */
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

  /** Texts are equal that read the same: what nobody can see is no change. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LocalisedText text && en().equals(text.en()) && es().equals(text.es());
  }

  @Override
  public int hashCode() {
    return Objects.hash(en(), es());
  }
}
