package org.hito.kubernetes;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module of ours says of itself.
 *
 * @param module its folder, which is also the name of its image
 */
record ServiceSource(String module) {
  static final List<ServiceSource> ALL =
      Stream.of("gateway", "initiative-service", "meeting-service", "metrics-service")
          .map(ServiceSource::new)
          .toList();

  private static final Path SHARED =
      Path.of("../../service-kit/src/main/resources/META-INF/microprofile-config.properties");
  private static final String INCOMING = "mp.messaging.incoming.";
  private static final String SCHEMA = ".v1.schema.json";

  /** A consumer: its topic, its group, and where it puts what it cannot read. */
  record Consumer(String topic, String group, String deadLetters) {}

  Path folder() {
    return Path.of("..", "..", module);
  }

  /** Its own, and those all services share. */
  Properties settings() {
    Properties settings = new Properties();
    if (!module.equals("gateway")) {
      load(SHARED, settings);
    }
    load(folder().resolve("src/main/resources/application.properties"), settings);
    return settings;
  }

  List<Consumer> consumers() {
    Properties settings = settings();
    return settings.stringPropertyNames().stream()
        .filter(name -> name.startsWith(INCOMING) && name.endsWith(".group.id"))
        .map(name -> name.substring(0, name.length() - "group.id".length()))
        .map(
            channel ->
                new Consumer(
                    settings.getProperty(channel + "topic"),
                    settings.getProperty(channel + "group.id"),
                    settings.getProperty(channel + "dead-letter-queue.topic")))
        .toList();
  }

  /** The aggregates whose facts it publishes: those it has a contract of. */
  Set<String> publishes() {
    try (Stream<Path> contracts = Files.list(folder().resolve("contracts"))) {
      return contracts
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SCHEMA))
          .map(file -> file.substring(0, file.length() - SCHEMA.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(Path file, Properties settings) {
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
