package org.hito.testkit.settings;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings that a module reads: by its classes, by expressions in its properties, and by its
 * extensions.
 */
final class ReadSettings {
  private static final String CONFIG_PROPERTY =
      "org.eclipse.microprofile.config.inject.ConfigProperty";
  private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
  private static final Pattern EXPRESSION = Pattern.compile("\\{(hito\\.[a-z.-]+)");
  private static final Pattern OF_AN_EXTENSION =
      Pattern.compile("\"property\"\\s*:\\s*\"(quarkus\\.[^\"]+)\"");

  private final Map<String, Optional<String>> own = new TreeMap<>();
  private final Set<String> ofExtensions = new TreeSet<>();
  private final Properties properties = new Properties();

  private ReadSettings() {}

  static ReadSettings onTheClassPath() {
    ReadSettings read = new ReadSettings();
    resources("META-INF/microprofile-config.properties").forEach(read::addProperties);
    resources("application.properties").forEach(read::addProperties);
    resources("META-INF/quarkus-config-doc/quarkus-config-model.json")
        .flatMap(model -> OF_AN_EXTENSION.matcher(model).results())
        .forEach(found -> read.ofExtensions.add(found.group(1)));
    new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hito").stream()
            .filter(read::isOfTheProduct)
            .forEach(read::addClass);
    return read;
  }

  /** The names that our code reads. */
  Set<String> own() {
    return own.keySet();
  }

  /** Whether anything reads this. */
  boolean knows(String name) {
    return own.containsKey(name)
        || ofExtensions.contains(name)
        || (name.startsWith("kafka.") && isOfKafka(name.substring("kafka.".length())))
        || (name.startsWith("mp.") && properties.containsKey(name));
  }

  /** Its default, if we define one. */
  Optional<String> standard(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> own.getOrDefault(name, Optional.empty()));
  }

  private static boolean isOfKafka(String name) {
    return ConsumerConfig.configNames().contains(name)
        || ProducerConfig.configNames().contains(name);
  }

  private boolean isOfTheProduct(JavaClass type) {
    return !type.getPackageName().startsWith("org.hito.testkit");
  }

  private void addProperties(String text) {
    EXPRESSION
        .matcher(text)
        .results()
        .forEach(found -> own.putIfAbsent(found.group(1), Optional.empty()));
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addClass(JavaClass type) {
    if (type.isAnnotatedWith(ConfigMapping.class)) {
      ConfigClass.configClass(type.reflect())
          .getProperties()
          .forEach((name, standard) -> add(name, Optional.ofNullable(standard)));
    }
    type.getCodeUnits().stream()
        .flatMap(unit -> unit.getParameters().stream())
        .flatMap(parameter -> parameter.getAnnotations().stream())
        .filter(annotation -> annotation.getRawType().getName().equals(CONFIG_PROPERTY))
        .forEach(
            annotation ->
                add(text(annotation, "name"), Optional.of(text(annotation, "defaultValue"))));
    type.getMethods().stream()
        .filter(method -> method.isAnnotatedWith(SCHEDULED))
        .map(method -> text(method.getAnnotationOfType(SCHEDULED), "every"))
        .flatMap(every -> EXPRESSION.matcher(every).results())
        .forEach(found -> add(found.group(1), Optional.empty()));
  }

  // the annotation's constant for no default
  private void add(String name, Optional<String> standard) {
    if (!name.contains("*")) {
      own.put(name, standard.filter(value -> !value.isEmpty() && !value.contains("unconfigured")));
    }
  }

  private static String text(JavaAnnotation<?> annotation, String member) {
    return annotation.get(member).map(Object::toString).orElse("");
  }

  private static Stream<String> resources(String name) {
    try {
      List<URL> found = Collections.list(ReadSettings.class.getClassLoader().getResources(name));
      return found.stream().map(ReadSettings::content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(URL resource) {
    try (InputStream stream = resource.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
