package org.hito.gateway.documents.page;

import java.util.Properties;
import org.hito.gateway.documents.TextCatalogue;
import org.hito.kit.language.Language;

/** The texts of pages, in {@code pages_<language>.properties}. */
final class PageTexts {

  private static final TextCatalogue TEXTS = new TextCatalogue("pages");

  private PageTexts() {}

  static String text(Language language, String key) {
    return TEXTS.text(language, key);
  }

  static Properties all(Language language) {
    return TEXTS.all(language);
  }
}
