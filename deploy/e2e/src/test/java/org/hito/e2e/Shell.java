package org.hito.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs shell commands written for {@code localhost:8080} against the platform under test. */
final class Shell {

  private Shell() {}

  /** Runs a script and returns its output; fails unless it succeeds within a minute. */
  static String run(String script, URI platform) throws IOException, InterruptedException {
    String addressed = script.replace("localhost:8080", platform.getAuthority());
    Process process =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", addressed)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("script failed: " + addressed + "\nprinted: " + printed);
    }
    return printed;
  }
}
