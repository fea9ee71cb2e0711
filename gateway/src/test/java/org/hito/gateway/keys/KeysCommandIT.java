package org.hito.gateway.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that issues the first key, as it is shipped. */
class KeysCommandIT {

  @TempDir private Path folder;

  private record Outcome(int code, String out, String problems) {}

  @Test
  void theFirstKeyMayIssueOthers() throws Exception {
    // Given
    Database database = Infrastructure.database("gateway_command");
    try (var gateway = PackagedGateway.start(database, Map.of())) {
      // When
      Outcome outcome =
          run(
              database,
              "keys",
              "issue",
              "--agency",
              "hito",
              "--role",
              "platform-admin",
              "--name",
              "first");
      // Then
      assertEquals("", outcome.problems());
      assertEquals(0, outcome.code());
      assertTrue(outcome.out().matches("hito_live_\\w{65}\\n"), outcome.out());
      var keys = gateway.door().get(KeyAdministration.PATH, "X-API-Key", outcome.out().strip());
      assertEquals(200, keys.statusCode(), keys.body());
    }
  }

  @Test
  void aRefusalSaysWhyInOneLine() throws Exception {
    // Given
    Database empty = Infrastructure.database("gateway_empty");
    Database nowhere = Database.local("127.0.0.1", 1, "gateway");
    String[] right = {
      "keys", "issue", "--agency", "hito", "--role", "platform-admin", "--name", "first"
    };
    // When
    Outcome noTables = run(empty, right);
    Outcome away = run(nowhere, right);
    Outcome noRole =
        run(nowhere, "keys", "issue", "--agency", "hito", "--role", "root", "--name", "x");
    Outcome nothing = run(nowhere, "keys");
    // Then
    assertRefused(1, "The database has no tables yet", noTables);
    assertRefused(1, "The database of the gateway cannot be reached", away);
    assertRefused(2, "There is no role root", noRole);
    assertRefused(2, "usage: keys issue", nothing);
  }

  private static void assertRefused(int code, String beginning, Outcome outcome) {
    assertEquals(code, outcome.code(), outcome.toString());
    assertTrue(outcome.problems().startsWith(beginning), outcome.toString());
    assertEquals(1, outcome.problems().lines().count(), outcome.toString());
    assertTrue(!outcome.out().contains("hito_live_"), outcome.toString());
  }

  private Outcome run(Database database, String... arguments)
      throws IOException, InterruptedException {
    File out = folder.resolve("out").toFile();
    File problems = folder.resolve("problems").toFile();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(problems);
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password()));
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the command is running");
      return new Outcome(
          process.exitValue(), Files.readString(out.toPath()), Files.readString(problems.toPath()));
    } finally {
      process.destroyForcibly();
    }
  }
}
