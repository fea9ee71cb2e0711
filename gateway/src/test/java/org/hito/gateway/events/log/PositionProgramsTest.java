package org.hito.gateway.events.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs that readers of Kafka are given to compute positions. */
class PositionProgramsTest {

  private static final Path FOLDER = Path.of("../docs/consumers");
  private static final Position POSITION =
      Position.beginning(Topics.count())
          .with(0, 2, 127)
          .with(5, 0, 128)
          .with(5, 11, 1L << 40)
          .with(Topics.count() - 1, 0, Long.MAX_VALUE);

  @Test
  void theJavaProgramComputesThemAndBack() throws Exception {
    // Given
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // When
    String lines = run("", java, "Positions.java", POSITION.encode());
    String position = run(lines, java, "Positions.java");
    // Then
    assertEquals(lines(), lines.lines().toList());
    assertEquals(POSITION.encode(), position.strip());
  }

  @Test
  void theNodeProgramDoesTheSame() throws Exception {
    // Given
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))));
    // When
    String lines = run("", "node", "positions.mjs", POSITION.encode());
    String position = run(lines, "node", "positions.mjs");
    // Then
    assertEquals(lines(), lines.lines().toList());
    assertEquals(POSITION.encode(), position.strip());
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int topic = 0; topic < Topics.count(); topic++) {
      var line = new StringBuilder(Topics.NAMES.get(topic));
      for (int partition = 0; partition < POSITION.partitions(topic); partition++) {
        line.append(' ').append(POSITION.next(topic, partition));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String run(String input, String... command)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = program.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, program.waitFor());
    return output;
  }
}
