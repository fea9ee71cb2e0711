package org.hito.kit.domain;

/**
 * A text given either as one plain string, in any language, or in the platform's two languages.
 *
 * @param plain the string, for readers of one language: the English text where there is one; null
 *     if there are no words
 * @param text the text in two languages; null if it was given as a plain string only
 */
public record Wording(String plain, LocalisedText text) {

  public static final Wording NONE = new Wording(null, null);

  /** Words in no particular language. */
  public static Wording of(String plain) {
    return new Wording(plain, null);
  }

  /** The text in two languages. */
  public static Wording of(LocalisedText text) {
    return new Wording(text.en(), text);
  }

  public boolean isEmpty() {
    return plain == null;
  }
}
