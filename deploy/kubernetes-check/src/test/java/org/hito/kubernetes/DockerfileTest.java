package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  private final String dockerfile = read();

  @Test
  void theUserIsThatOfThePods() {
    // When
    Matcher user = Pattern.compile("(?m)^USER (\\d+):\\d+$").matcher(dockerfile);
    // Then
    assertTrue(user.find(), "the user is no number");
    assertEquals("10001", user.group(1));
  }

  @Test
  void theHeapLeavesRoomAndAProcessWithoutMemoryEnds() {
    // When
    Matcher heap = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)").matcher(dockerfile);
    // Then
    assertTrue(heap.find());
    assertTrue(Integer.parseInt(heap.group(1)) <= 60);
    assertTrue(dockerfile.contains("-XX:+ExitOnOutOfMemoryError"));
  }

  @Test
  void namesAreResolvedInTheOrderOfTheSystem() {
    // Then
    assertTrue(dockerfile.contains("-Djava.net.preferIPv6Addresses=system"));
  }

  @Test
  void whatChangesMostIsCopiedLast() {
    // When
    List<Integer> places =
        List.of("COPY lib/", "COPY app/", "COPY quarkus/", "LABEL").stream()
            .map(dockerfile::indexOf)
            .toList();
    // Then
    assertEquals(places.stream().sorted().toList(), places);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "images", "Dockerfile.jvm"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
