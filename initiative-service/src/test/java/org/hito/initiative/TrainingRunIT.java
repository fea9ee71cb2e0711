package org.hito.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes that docs/operating/install.md describes, recorded from the packaged
 * service.
 */
class TrainingRunIT {

  @TempDir Path directory;

  @Test
  void aServiceTakesItsClassesFromTheArchiveOfATrainingRun() throws Exception {
    // Given: nothing but the package
    Path archive = directory.resolve("classes.jsa");

    // When, ending without help
    run("-XX:ArchiveClassesAtExit=" + archive);

    // When
    Path loaded = directory.resolve("loaded.txt");
    run("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load:file=" + loaded);

    // Then
    assertTrue(fromArchive(loaded, "org.hito."), "classes of the service");
    assertTrue(fromArchive(loaded, "org.hibernate."), "classes of its libraries");
  }

  /** A training run with these options of the JVM. */
  private void run(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Dquarkus.profile=training",
            "-Dquarkus.http.port=0",
            "-Dquarkus.management.port=0",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    Path log = directory.resolve("training.log");
    Process training =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(training.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, training.exitValue(), Files.readString(log));
  }

  private static boolean fromArchive(Path loaded, String prefix) throws IOException {
    try (var lines = Files.lines(loaded)) {
      return lines.anyMatch(
          line -> line.contains("] " + prefix) && line.contains("shared objects file (top)"));
    }
  }
}
