package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the guides work, in the order in which they are written. */
class DocumentationE2E {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?<skipped><!-- not run by the test[^>]*-->\\s*)?```sh\\n(?<script>.*?)```",
          Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({"README.md, DELIVERED", "docs/api.md, VERIFIED"})
  void everyCommandRuns(String document, String printedSomewhere)
      throws IOException, InterruptedException {
    // Given
    String script =
        blocks(document)
            .filter(block -> !isSkipped(block))
            .map(block -> block.group(2))
            .collect(Collectors.joining("\n"));
    assertFalse(script.isBlank(), "there is no command to run");

    // When
    String printed = Shell.run(script, RunningPlatform.address());

    // Then
    assertFalse(printed.contains("application/problem+json"), printed);
    assertFalse(printed.contains("/problems/"), printed);
    assertFalse(printed.lines().anyMatch("null"::equals), printed);
    assertTrue(printed.contains(printedSomewhere), printed);
  }

  @ParameterizedTest
  @CsvSource({"README.md, 4", "docs/api.md, 0"})
  void fewCommandsAreNotRun(String document, int atMost) throws IOException {
    // When
    long skipped = blocks(document).filter(DocumentationE2E::isSkipped).count();

    // Then
    assertTrue(skipped <= atMost, "too many commands are not run: " + skipped);
  }

  private static Stream<MatchResult> blocks(String document) throws IOException {
    String text = Files.readString(RunningPlatform.REPOSITORY.resolve(document));
    return BLOCK.matcher(text).results();
  }

  private static boolean isSkipped(MatchResult block) {
    return block.group(1) != null;
  }
}
