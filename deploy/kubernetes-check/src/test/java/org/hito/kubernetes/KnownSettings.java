package org.hito.kubernetes;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** The environment variables that a module reads while it runs. */
final class KnownSettings {
  private static final List<Pattern> OF_QUARKUS = ofQuarkus();
  private static final Set<String> OF_KAFKA = ofKafka();
  // MicroProfile JWT; the virtual machine
  private static final Set<String> OTHERS =
      Set.of("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "JAVA_TOOL_OPTIONS");

  // a property, or one that the value of a property refers to
  private static final Pattern OURS = Pattern.compile("\\bhito\\.[a-z.-]+[a-z]");

  private final Set<Pattern> own = new HashSet<>();

  KnownSettings(ServiceSource service) {
    Stream<String> kits =
        service.module().equals("gateway")
            ? Stream.of("plain-kit")
            : Stream.of("plain-kit", "service-kit");
    kits.map(kit -> Path.of("..", "..", kit)).forEach(this::read);
    read(service.folder());
    service
        .settings()
        .forEach(
            (name, value) ->
                OURS.matcher(name + " " + value)
                    .results()
                    .forEach(ours -> own.add(variable(ours.group()))));
  }

  boolean has(String variable) {
    return OTHERS.contains(variable)
        || OF_KAFKA.contains(variable)
        || Stream.concat(own.stream(), OF_QUARKUS.stream())
            .anyMatch(known -> known.matcher(variable).matches());
  }

  private void read(Path module) {
    Index index = index(module.resolve(Path.of("target", "classes")));
    index.getAnnotations(ConfigMapping.class).stream()
        .flatMap(mapping -> names(load(mapping.target().asClass().name().toString())))
        .forEach(name -> own.add(variable(name)));
    for (AnnotationInstance property :
        index.getAnnotations("org.eclipse.microprofile.config.inject.ConfigProperty")) {
      AnnotationValue name = property.value("name");
      if (name != null) {
        own.add(variable(name.asString()));
      }
    }
  }

  private static Index index(Path classes) {
    Indexer indexer = new Indexer();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        try (InputStream bytes = Files.newInputStream(file)) {
          indexer.index(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return indexer.complete();
  }

  /** Settings that are read at the start, not at the build. */
  private static List<Pattern> ofQuarkus() {
    try {
      Set<String> roots = new TreeSet<>();
      for (URL list :
          Collections.list(
              KnownSettings.class
                  .getClassLoader()
                  .getResources("META-INF/quarkus-config-roots.list"))) {
        try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
          lines.lines().forEach(roots::add);
        }
      }
      return roots.stream()
          .map(KnownSettings::load)
          .filter(root -> root.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME)
          .filter(root -> root.isAnnotationPresent(ConfigMapping.class))
          .flatMap(KnownSettings::names)
          .map(KnownSettings::variable)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ofKafka() {
    Set<String> names = new HashSet<>(ProducerConfig.configNames());
    names.addAll(ConsumerConfig.configNames());
    Set<String> variables = new HashSet<>();
    names.forEach(
        name -> variables.add("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT)));
    return variables;
  }

  private static Stream<String> names(Class<?> mapping) {
    return ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet().stream();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, KnownSettings.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** A property as a variable; a part of the name that people choose is a star. */
  private static Pattern variable(String property) {
    String variable =
        property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT).replace("*", "\\w+");
    return Pattern.compile(variable);
  }
}
