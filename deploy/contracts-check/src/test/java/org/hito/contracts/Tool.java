package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of others, run in a folder. */
final class Tool {
  private static final int PATIENCE_MINUTES = 5;

  private Tool() {}

  /** Fails with what it said unless it ends well. */
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    Result result = result(folder, command);
    assertEquals(0, result.status(), () -> String.join(" ", command) + "\n" + result.said());
  }

  /** What comes of it; a program that is not there ends like one that fails. */
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
