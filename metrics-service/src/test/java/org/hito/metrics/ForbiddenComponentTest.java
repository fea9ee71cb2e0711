package org.hito.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers without permission to define delay no fact. */
@QuarkusTest
@MetricsServiceTest
class ForbiddenComponentTest {

  private static final String LOCK = "SELECT CAST(pg_advisory_xact_lock(";

  @BeforeEach
  void indicator() {
    Client.define("guard-base", "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"}}");
  }

  private static RequestSpecification stranger() {
    return Client.agency("economia-mx", "agency-editor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "indicators |"
            + " {\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},\"steward\":\"senacyt\"}",
        "gates |"
            + " {\"name\":{\"en\":\"x\"},\"condition\":{\"all\":[{\"indicator\":\"guard-base\",\"atLeast\":1}]}}"
      })
  void aStrangerIsRefusedBeforeAnyLockIsTaken(String kind, String body) {
    // Given
    String path = "/api/v1/" + kind + "/guarded";
    SentStatements allowed = SentStatements.since(Infrastructure.database("metrics"));
    Client.admin().body(body).put(path).then().statusCode(201);
    long locks = allowed.count(LOCK);
    SentStatements sent = SentStatements.since(Infrastructure.database("metrics"));

    // When
    ValidatableResponse existing = stranger().body(body).put(path).then();
    ValidatableResponse another = stranger().body(body).put(path + "-too").then();
    ValidatableResponse patched =
        stranger()
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body("{}")
            .patch(path)
            .then();

    // Then
    existing.statusCode(403);
    another.statusCode(403);
    patched.statusCode(403);
    assertTrue(locks > 0, "those who may take a lock");
    assertEquals(0, sent.count(LOCK));
  }
}
