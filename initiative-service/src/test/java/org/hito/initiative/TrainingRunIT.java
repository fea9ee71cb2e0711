package org.hito.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
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

    // When
    Process training = train(archive);

    // Then: it ends without help
    assertTrue(training.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, training.exitValue());

    // When
    Path loaded = directory.resolve("loaded.txt");
    String options = "-XX:SharedArchiveFile=%s -Xlog:class+load:file=%s".formatted(archive, loaded);
    PackagedService service =
        PackagedService.start(
            Infrastructure.database("initiative_trained"), Map.of("JAVA_TOOL_OPTIONS", options));
    service.kill();

    // Then
    assertTrue(fromArchive(loaded, "org.hito."), "classes of the service");
    assertTrue(fromArchive(loaded, "org.hibernate."), "classes of its libraries");
  }

  private Process train(Path archive) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:ArchiveClassesAtExit=" + archive,
            "-Dquarkus.profile=training",
            "-Dquarkus.http.port=0",
            "-Dquarkus.management.port=0",
            "-jar",
            Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("training.log").toFile())
        .start();
  }

  private static boolean fromArchive(Path loaded, String prefix) throws IOException {
    try (var lines = Files.lines(loaded)) {
      return lines.anyMatch(
          line -> line.contains("] " + prefix) && line.contains("shared objects file (top)"));
    }
  }
}
