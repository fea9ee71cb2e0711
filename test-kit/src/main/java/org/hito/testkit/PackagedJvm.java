package org.hito.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the packaged application of the module under test is started: lean, and with the classes of
 * an earlier start from an archive, which the first service of a package records at its end.
 */
final class PackagedJvm {
  private static final Path JAR =
      Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

  /** Next to the package, where a local run of the whole platform finds it, too. */
  private static final Path ARCHIVE = Path.of("target", "classes.jsa").toAbsolutePath();

  private static final long PATIENCE_SECONDS = 60;

  private PackagedJvm() {}

  /** The command with these arguments of the application. */
  static List<String> command(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // halves the start-up time at the cost of peak speed
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=128m",
                isRecorded() ? "-XX:SharedArchiveFile=" + ARCHIVE : "-XX:+RecordDynamicDumpInfo",
                // lists the classes that cannot be recorded
                "-Xlog:cds*=off",
                "-jar",
                JAR.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Records the classes of an application that is no longer needed, unless an archive exists. */
  static void record(Process application) throws IOException, InterruptedException {
    if (isRecorded()) {
      return;
    }
    Path recording = Files.createTempFile(ARCHIVE.getParent(), "classes-", ".jsa");
    Process dump =
        new ProcessBuilder(
                program("jcmd"),
                Long.toString(application.pid()),
                "VM.cds",
                "dynamic_dump",
                recording.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = dump.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (ended && Files.size(recording) > 0) {
      Files.move(recording, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
    } else {
      dump.destroyForcibly();
      Files.delete(recording);
    }
  }

  private static boolean isRecorded() {
    try {
      return Files.exists(ARCHIVE)
          && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
