package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An external program, run in a folder. */
final class Tool {
  private static final int PATIENCE_MINUTES = 5;

  private Tool() {}

  /** Fails with its output unless it succeeds. */
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    Result result = result(folder, command);
    assertEquals(0, result.status(), () -> String.join(" ", command) + "\n" + result.said());
  }

  /** Runs it and returns the result; a missing program counts as failed. */
  static Result result(Path folder, List<String> command) throws InterruptedException {
    try {
      Path said = Files.createTempFile(folder, "said-", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      assertTrue(ended, () -> "still running: " + command);
      return new Result(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (IOException cannotStart) {
      return new Result(-1, cannotStart.getMessage());
    }
  }

  record Result(int status, String said) {}
}
