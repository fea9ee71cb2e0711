package org.hito.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents this platform publishes. */
final class Documents {
  static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  static final List<String> SERVICES = List.of("initiative", "meeting", "metrics");

  /** Where the build leaves room for the public address. */
  private static final String PLACE = "https://public-address.invalid";

  private static final Path FOLDER = Path.of("target", "documents").toAbsolutePath();

  private Documents() {}

  /** The API of the whole platform, as a local run serves it. */
  static Path openApi() {
    return copy("openapi.json", published("openapi.json").replace(PLACE, "http://localhost:8080"));
  }

  /** The facts of the whole platform; tools find the schemas in the repository. */
  static Path asyncApi() {
    String text = published("asyncapi.yaml");
    for (Path schema : schemas()) {
      String file = FOLDER.relativize(schema).toString();
      text = text.replace(PLACE + "/schemas/" + schema.getFileName(), file);
    }
    return copy("asyncapi.yaml", text);
  }

  static List<Path> asyncApisOfServices() {
    return SERVICES.stream()
        .map(Documents::contracts)
        .map(f -> f.resolve("asyncapi.yaml"))
        .toList();
  }

  static List<Path> samples() {
    return SERVICES.stream()
        .map(Documents::contracts)
        .flatMap(folder -> files(folder, ".sample.json"))
        .toList();
  }

  static Path contracts(String service) {
    return REPOSITORY.resolve(service + "-service/contracts");
  }

  private static List<Path> schemas() {
    return Stream.concat(
            Stream.of(REPOSITORY.resolve("contracts")), SERVICES.stream().map(Documents::contracts))
        .flatMap(folder -> files(folder, ".schema.json"))
        .toList();
  }

  private static String published(String name) {
    Path file = REPOSITORY.resolve("documents/target/classes/META-INF/hito/documents/" + name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(String name, String text) {
    try {
      return Files.writeString(Files.createDirectories(FOLDER).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
