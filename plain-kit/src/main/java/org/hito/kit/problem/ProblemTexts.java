package org.hito.kit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.kit.language.Language;

/**
 * The texts of all problem codes in both languages, read from {@code
 * META-INF/hito/problems_<language>.properties} of all jars on the class path. A key {@code <code>}
 * is the title, or the message of a violation; {@code <code>.detail} is the detail. {@code {name}}
 * is replaced by the argument of that name, or by the text of the key {@code <name>.<argument>} if
 * there is one.
 */
public final class ProblemTexts {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  public ProblemTexts(ClassLoader loader) {
    for (Language language : Language.values()) {
      texts.put(language, read(loader, "META-INF/hito/problems_" + language.tag() + ".properties"));
    }
  }

  /** The text of a key, or the key itself if there is none. */
  public String text(Language language, String key, Map<String, Object> arguments) {
    return find(language, key, arguments).orElse(key);
  }

  /** The text of a key; empty if there is none. */
  public Optional<String> find(Language language, String key, Map<String, Object> arguments) {
    return Optional.ofNullable(texts.get(language).getProperty(key))
        .map(template -> fill(language, template, arguments));
  }

  /** All keys of a language, sorted. */
  public Set<String> keys(Language language) {
    return Collections.unmodifiableSet(new TreeSet<>(texts.get(language).stringPropertyNames()));
  }

  private String fill(Language language, String template, Map<String, Object> arguments) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(words(language, place.group(1), arguments)));
  }

  private String words(Language language, String name, Map<String, Object> arguments) {
    String argument = String.valueOf(arguments.getOrDefault(name, "{" + name + "}"));
    return texts.get(language).getProperty(name + "." + argument, argument);
  }

  private static Properties read(ClassLoader loader, String resource) {
    Properties properties = new Properties();
    try {
      for (URL url : Collections.list(loader.getResources(resource))) {
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
