package org.hito.initiative;

import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.DOCUMENT;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers without permission to declare delay nobody. */
@QuarkusTest
@InitiativeServiceTest
class ForbiddenComponentTest {

  private static final String LOCK = "SELECT CAST(pg_advisory_xact_lock(";

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  private static String body(String kind) {
    return switch (kind) {
      case "documents" -> DOCUMENT;
      case "organisations" ->
          "{\"name\":{\"en\":\"Council\"},\"kind\":\"government\",\"members\":[{\"organisation\":\"utp\"}]}";
      case "strategies" -> CHIPS.replaceFirst("\\{", "{\"buildsOn\":[\"chips\"],");
      default -> CENTRE;
    };
  }

  @ParameterizedTest
  @CsvSource({"documents", "organisations", "strategies", "initiatives"})
  void aStrangerIsRefusedBeforeAnyLockIsTaken(String kind) {
    // Given
    SentStatements allowed = SentStatements.since(Infrastructure.database("initiative"));
    declare(kind + "/forbidden", body(kind)).statusCode(201);
    long locks = allowed.count(LOCK);
    SentStatements sent = SentStatements.since(Infrastructure.database("initiative"));

    // When
    ValidatableResponse existing =
        editor("economia-mx").body(body(kind)).put("/api/v1/" + kind + "/forbidden").then();
    ValidatableResponse another =
        editor("economia-mx").body(body(kind)).put("/api/v1/" + kind + "/unforbidden").then();
    ValidatableResponse patched =
        editor("economia-mx")
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body("{}")
            .patch("/api/v1/" + kind + "/forbidden")
            .then();

    // Then
    existing.statusCode(403);
    another.statusCode(403);
    patched.statusCode(403);
    assertTrue(locks > 0, "those who may take a lock");
    assertEquals(0, sent.count(LOCK));
    get(kind + "/unforbidden").statusCode(404);
  }
}
