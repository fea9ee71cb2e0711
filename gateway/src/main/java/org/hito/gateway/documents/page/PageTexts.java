package org.hito.gateway.documents.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.hito.gateway.documents.Published;
import org.hito.kit.language.Language;

/** The texts of pages, in {@code pages_<language>.properties}. */
final class PageTexts {

  private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(language, read("/META-INF/hito/pages_" + language.tag() + ".properties"));
    }
  }

  private PageTexts() {}

  static String text(Language language, String key) {
    String text = TEXTS.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text of pages: " + key);
    }
    return text;
  }

  static Properties all(Language language) {
    return TEXTS.get(language);
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(new String(Published.bytes(resource), StandardCharsets.UTF_8)));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return properties;
  }
}
