package org.hito.documents.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.hito.kit.language.Language;

/** Texts of this module in both languages. */
public final class Catalogue {

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  private Catalogue() {}

  /** The texts in {@code <name>_<language>.properties}. */
  public static Catalogue packaged(String name) {
    Catalogue catalogue = new Catalogue();
    for (Language language : Language.values()) {
      catalogue.texts.put(language, read(name + '_' + language.tag() + ".properties"));
    }
    return catalogue;
  }

  /** The text of a key; the key itself if there is none. */
  public String text(Language language, String key) {
    return find(language, key).orElse(key);
  }

  public Optional<String> find(Language language, String key) {
    return Optional.ofNullable(texts.get(language).getProperty(key));
  }

  public Set<String> keys(Language language) {
    return texts.get(language).stringPropertyNames();
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream file = Catalogue.class.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
