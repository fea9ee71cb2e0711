package org.hito.initiative.document.domain;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The languages of documents. */
public final class LanguageTags {

  // three letters also for "und" (undetermined) and "mul" (several)
  private static final int LONGEST_LANGUAGE = 3;

  private LanguageTags() {}

  /** A tag of BCP 47 in its canonical form: {@code ES-pa} is {@code es-PA}. */
  public static Optional<String> parse(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      int language = tag.split("-", 2)[0].length();
      return Optional.of(tag).filter(known -> language > 1 && language <= LONGEST_LANGUAGE);
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }
}
