package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents this platform publishes, where the builds of the services put them. */
final class Documents {
  static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  static final List<String> SERVICES = List.of("initiative", "meeting", "metrics");

  private Documents() {}

  static Path openApi(String service) {
    Path file = REPOSITORY.resolve(service + "-service/target/openapi/openapi.json");
    assertTrue(Files.exists(file), "not packaged: " + file);
    return file;
  }

  static List<Path> openApis() {
    return SERVICES.stream().map(Documents::openApi).toList();
  }

  static List<Path> asyncApis() {
    return SERVICES.stream()
        .map(Documents::contracts)
        .map(f -> f.resolve("asyncapi.yaml"))
        .toList();
  }

  static List<Path> samples() {
    return SERVICES.stream().map(Documents::contracts).flatMap(Documents::samples).toList();
  }

  private static Path contracts(String service) {
    return REPOSITORY.resolve(service + "-service/contracts");
  }

  private static Stream<Path> samples(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sample.json")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
