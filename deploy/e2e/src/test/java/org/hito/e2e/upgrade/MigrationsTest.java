package org.hito.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations only add. {@code upgrade/contractions.csv} lists the exceptions, and why the previous
 * version works with them.
 */
class MigrationsTest {

  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
  private static final Path DECIDED = Path.of("src/test/resources/upgrade/contractions.csv");
  private static final String FOLDER = "src/main/resources/db";

  @Test
  void theVersionBeforeRunsOnWhatTheyLeave() throws IOException {
    // Given
    List<Path> scripts = scripts();

    // When
    String found =
        scripts.stream()
            .flatMap(
                file ->
                    Contractions.in(Script.of(file)).stream().map(what -> name(file) + "," + what))
            .sorted()
            .collect(Collectors.joining("\n"));

    // Then
    assertEquals(
        Files.readAllLines(DECIDED).stream()
            .skip(1)
            .map(line -> line.replaceAll("^([^,]*,[^,]*),.+$", "$1"))
            .sorted()
            .collect(Collectors.joining("\n")),
        found);
    assertTrue(scripts.size() > 35, scripts.toString());
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> modules = Files.list(REPOSITORY)) {
      return modules.map(module -> module.resolve(FOLDER)).flatMap(MigrationsTest::below).toList();
    }
  }

  private static Stream<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return REPOSITORY.relativize(file).getName(0) + "/" + file.getFileName();
  }
}
