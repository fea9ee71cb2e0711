package org.hito.kit.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.kit.domain.LocalisedText;

/** The languages of all texts for people. */
public enum Language {
  EN,
  ES;

  /** The BCP 47 tag, as in {@code Content-Language}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text in this language. */
  public String of(LocalisedText text) {
    return this == EN ? text.en() : text.es();
  }

  /**
   * The language requested by the lines of {@code Accept-Language}: the supported one with the
   * highest weight, or English if there is none, or they are absent or malformed.
   */
  public static Language negotiate(List<String> acceptLanguage) {
    return ranges(String.join(", ", acceptLanguage)).stream()
        .filter(range -> range.getWeight() > 0)
        .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
        .map(range -> speaking(range.getRange()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(EN);
  }

  private static Optional<Language> speaking(String range) {
    return Stream.of(values())
        .filter(language -> range.equals(language.tag()) || range.startsWith(language.tag() + "-"))
        .findFirst();
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      return List.of();
    }
  }
}
