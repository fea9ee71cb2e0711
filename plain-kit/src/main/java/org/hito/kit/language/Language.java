package org.hito.kit.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.negotiation.Preference;

/** The languages of all texts for people. */
public enum Language {
  EN,
  ES;

  private static final String ANY = "*";
  private static final Pattern REGION = Pattern.compile("[-_].*", Pattern.DOTALL);

  /** The BCP 47 tag, as in {@code Content-Language}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text in this language. */
  public String of(LocalisedText text) {
    return this == EN ? text.en() : text.es();
  }

  /**
   * The language requested by the lines of {@code Accept-Language}: the supported one that the
   * client prefers, or English if there is none. Regions and malformed elements are ignored.
   */
  public static Language negotiate(List<String> acceptLanguage) {
    List<Preference> preferences =
        Preference.all(acceptLanguage).stream()
            .map(preference -> preference.named(Language::withoutRegion))
            .toList();
    return Preference.liked(
            preferences, List.of(values()), language -> List.of(language.tag(), ANY))
        .findFirst()
        .orElse(EN);
  }

  // some clients write es_PA
  private static String withoutRegion(String range) {
    return REGION.matcher(range).replaceFirst("");
  }
}
