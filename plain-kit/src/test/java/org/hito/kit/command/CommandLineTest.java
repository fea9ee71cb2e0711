package org.hito.kit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final String NOT_MIGRATED = "The database was not migrated: ";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

  private int run(List<String> arguments, Command... commands) {
    return new CommandLine(commands)
        .run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(problems, true, StandardCharsets.UTF_8));
  }

  private String problem() {
    return problems.toString(StandardCharsets.UTF_8);
  }

  private static Command migrating(int code, Throwable failure) {
    return new MigrateCommand(end -> end.accept(code, failure));
  }

  @Test
  void aCommandThatSucceedsPrintsAndExitsWithZero() {
    // When
    int code = run(List.of("--migrate"), migrating(0, null));
    // Then
    assertEquals(0, code);
    assertEquals(
        "The database has the schema of this version.\n", out.toString(StandardCharsets.UTF_8));
    assertEquals("", problem());
  }

  @Test
  void aMistypedCommandIsRefusedAndNothingStarts() {
    // When
    int code = run(List.of("--migrat"), migrating(0, null));
    // Then
    assertEquals(2, code);
    assertEquals(
        "There is no command --migrat; there are --migrate. Without arguments the service"
            + " starts.\n",
        problem());
  }

  @Test
  void argumentsThatMakeNoSenseAreRefused() {
    // When
    int code = run(List.of("--migrate", "now"), migrating(0, null));
    // Then
    assertEquals(2, code);
    assertEquals("usage: --migrate, with nothing after it\n", problem());
  }

  @Test
  void aFailureIsOneLineThatNamesItsCause() {
    // Given
    Throwable root = new IllegalStateException("ERROR: syntax error at \"JSON\"\n  Position: 138");
    Throwable failed =
        new RuntimeException(
            "Failed to start quarkus",
            new IllegalStateException("Failed to execute script V1__a.sql\n-----\nState", root));
    // When
    int code = run(List.of("--migrate"), migrating(1, failed));
    // Then
    assertEquals(1, code);
    assertEquals(
        NOT_MIGRATED + "Failed to execute script V1__a.sql: ERROR: syntax error at \"JSON\"\n",
        problem());
  }

  @Test
  void aCauseWithTheSameMessageIsNotRepeated() {
    // Given
    Throwable failed =
        new RuntimeException(
            "Failed to start quarkus",
            new IllegalStateException(
                "no connection: refused", new IllegalStateException("refused")));
    // When
    run(List.of("--migrate"), migrating(1, failed));
    // Then
    assertEquals(NOT_MIGRATED + "no connection: refused\n", problem());
  }
}
