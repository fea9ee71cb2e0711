package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packages of {@code package-lock.json}, installed in the build folder whenever it changes. */
final class NpmTools {
  static final Path FOLDER = Path.of("target", "npm").toAbsolutePath();
  private static final String LOCK = "package-lock.json";
  private static final Path INSTALLED = FOLDER.resolve("installed.json");

  private NpmTools() {}

  /**
   * Installs them. Without npm or its registry, tests are skipped with a message; in CI they fail.
   */
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    copy(Path.of("package.json"));
    copy(Path.of(LOCK));
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "tools"))) {
      files.filter(Files::isRegularFile).forEach(NpmTools::copy);
    }
    if (Files.exists(INSTALLED) && Files.mismatch(INSTALLED, Path.of(LOCK)) == -1) {
      return;
    }
    var npm =
        Tool.result(
            FOLDER,
            List.of(
                "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
    if (npm.status() == 0) {
      Files.copy(Path.of(LOCK), INSTALLED, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    String skipped =
        "CONTRACTS NOT CHECKED by npm's tools, which cannot be installed: " + npm.said();
    assertTrue(System.getenv("CI") == null, skipped);
    System.err.println(skipped);
    abort(skipped);
  }

  /** Runs one of this module's scripts with these files. */
  static void script(String name, List<Path> files) throws IOException, InterruptedException {
    assertTrue(!files.isEmpty(), "nothing to look at");
    List<String> command = new ArrayList<>(List.of("node", name));
    files.forEach(file -> command.add(file.toString()));
    Tool.run(FOLDER, command);
  }

  /** Runs an installed program. */
  static void program(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(FOLDER.resolve("node_modules/.bin").resolve(name).toString()));
    command.addAll(List.of(arguments));
    Tool.run(FOLDER, command);
  }

  static void copy(Path file) {
    try {
      Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
