package org.hito.metrics.rebuild.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hito.kit.command.CommandRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of a drill. */
class DrillOrderTest {

  private static final String MOMENT = "2026-11-22T04:00:00Z";

  @Test
  void withoutArgumentsItBeganWithTheProcessAndPushesNothing() {
    // When
    DrillOrder order = DrillOrder.read(List.of());
    // Then
    assertTrue(order.began().isBefore(Instant.now()));
    assertEquals(Optional.empty(), order.push());
  }

  @Test
  void theBeginningIsAMomentOrInAFile(@TempDir Path folder) throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("began"), MOMENT + "\n");
    // Then
    for (String began : List.of(MOMENT, file.toString())) {
      assertEquals(Instant.parse(MOMENT), DrillOrder.read(List.of("--began", began)).began());
    }
  }

  @Test
  void figuresGoToTheGroupOfTheDrill() {
    assertEquals(
        Optional.of(URI.create("http://pushgateway:9091/metrics/job/restore-drill")),
        DrillOrder.read(List.of("--push", "http://pushgateway:9091/")).push());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--began",
        "--began yesterday",
        "--began /nowhere/began",
        "--push pushgateway:9091",
        "--push ftp://pushgateway",
        "--since " + MOMENT
      })
  void anythingElseIsRefusedInOneLine(String arguments) {
    // When
    Exception refusal =
        assertThrows(CommandRefusal.class, () -> DrillOrder.read(List.of(arguments.split(" "))));
    // Then
    assertTrue(refusal.getMessage().contains("usage: restore-drill"), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count());
  }
}
