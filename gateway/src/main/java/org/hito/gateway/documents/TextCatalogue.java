package org.hito.gateway.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.hito.kit.language.Language;

/** Texts for people in both languages, in {@code <name>_<language>.properties}. */
public final class TextCatalogue {

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  public TextCatalogue(String name) {
    for (Language language : Language.values()) {
      texts.put(language, read("/META-INF/hito/" + name + "_" + language.tag() + ".properties"));
    }
  }

  public String text(Language language, String key) {
    String text = texts.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text: " + key);
    }
    return text;
  }

  /** The text, or another one if there is none. */
  public String text(Language language, String key, String otherwise) {
    return texts.get(language).getProperty(key, otherwise);
  }

  public Properties all(Language language) {
    return texts.get(language);
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
