package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's commands do what it says, in the order a newcomer would try them. */
class ReadmeE2E {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?<skipped><!-- not run by the test[^>]*-->\\s*)?```sh\\n(?<script>.*?)```",
          Pattern.DOTALL);

  @Test
  void everyCommandOfTheReadmeRuns() throws IOException, InterruptedException {
    // Given
    String readme = Files.readString(RunningPlatform.REPOSITORY.resolve("README.md"));
    String script =
        BLOCK
            .matcher(readme)
            .results()
            .filter(block -> block.group(1) == null)
            .map(block -> block.group(2))
            .collect(Collectors.joining("\n"));
    assertFalse(script.isBlank(), "the README has no command to run");

    // When
    String printed = Shell.run(script, RunningPlatform.address());

    // Then
    assertFalse(printed.contains("application/problem+json"), printed);
    assertFalse(printed.contains("/problems/"), printed);
    assertTrue(printed.contains("DELIVERED"), printed);
  }

  @Test
  void commandsTheTestDoesNotRunSayWhy() throws IOException {
    // Given
    String readme = Files.readString(RunningPlatform.REPOSITORY.resolve("README.md"));

    // When
    long skipped = BLOCK.matcher(readme).results().filter(block -> block.group(1) != null).count();

    // Then
    assertTrue(skipped <= 4, "too many commands are not run: " + skipped);
  }
}
