package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link FakeLauncher} in a JVM of its own. */
final class LauncherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private LauncherProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a launcher and waits until it is ready. */
  static LauncherProcess ready(Path directory, int firstPort) throws IOException {
    Process process =
        new ProcessBuilder(
                // a shell's background jobs ignore SIGINT, and so would what they start
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FakeLauncher.class.getName(),
                directory.toString(),
                Integer.toString(firstPort))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    LauncherProcess launcher = new LauncherProcess(process);
    assertTrue(launcher.output.lines().anyMatch(FakeLauncher.READY::equals), "it ended");
    return launcher;
  }

  /** Sends a signal, such as INT, which Ctrl-C sends. */
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Ends it without a chance to stop anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The next line that it prints. */
  String line() throws IOException {
    return output.readLine();
  }

  /** What it prints until it ends. */
  List<String> lastLines() {
    return output.lines().toList();
  }

  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it goes on");
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
