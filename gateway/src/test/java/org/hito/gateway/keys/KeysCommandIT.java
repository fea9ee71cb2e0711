package org.hito.gateway.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedCommand;
import org.hito.testkit.PackagedCommand.Outcome;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The packaged command that issues the first key. */
class KeysCommandIT {

  @Test
  void theFirstKeyMayIssueOthers() throws Exception {
    // Given
    Database database = Infrastructure.database("gateway_command");
    Outcome migrated = PackagedCommand.run(database, "--migrate");
    assertEquals(0, migrated.code(), migrated.toString());
    try (var gateway =
        PackagedGateway.start(database, Map.of("HITO_MIGRATE_AT_START", "false"))
            .onceItsDatabaseAnswers()) {
      // When
      Outcome outcome =
          PackagedCommand.run(
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
    Outcome noTables = PackagedCommand.run(empty, right);
    Outcome away = PackagedCommand.run(nowhere, right);
    Outcome noRole =
        PackagedCommand.run(
            nowhere, "keys", "issue", "--agency", "hito", "--role", "root", "--name", "x");
    Outcome nothing = PackagedCommand.run(nowhere, "keys");
    Outcome unknown = PackagedCommand.run(nowhere, "--migrat");
    // Then
    assertRefused(1, "The database has no tables yet", noTables);
    assertRefused(1, "The database of the gateway cannot be reached", away);
    assertRefused(2, "There is no role root", noRole);
    assertRefused(2, "usage: keys issue", nothing);
    assertRefused(2, "There is no command --migrat", unknown);
  }

  private static void assertRefused(int code, String beginning, Outcome outcome) {
    assertEquals(code, outcome.code(), outcome.toString());
    assertTrue(outcome.problems().startsWith(beginning), outcome.toString());
    assertEquals(1, outcome.problems().lines().count(), outcome.toString());
    assertTrue(!outcome.out().contains("hito_live_"), outcome.toString());
  }
}
