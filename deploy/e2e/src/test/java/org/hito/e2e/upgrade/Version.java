package org.hito.e2e.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A version of the platform, packaged in a folder of its own. */
record Version(String name, Path repository) {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Starts the program of a module, with its output in a file. */
  Process start(String module, Map<String, String> environment, Path log) throws IOException {
    return process(module, environment)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** Runs a command of a module to its end, and returns what it prints. */
  String run(String module, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process command =
        process(module, environment, arguments)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (command.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " of " + this + " failed");
    }
    return out.strip();
  }

  private ProcessBuilder process(
      String module, Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=128m",
                "-jar",
                repository
                    .resolve(module)
                    .resolve("target/quarkus-app/quarkus-run.jar")
                    .toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }
}
