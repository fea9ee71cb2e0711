package org.hito.metrics.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.Test;

/** A definition may hold numbers with more digits than are accepted today. */
@QuarkusTest
@MetricsServiceTest
class StoredNumbersComponentTest {

  private static final String STORED = "12345678901234567890123456.123456789012";

  @Test
  void aStoredNumberMayBeDeclaredAgainAndIsNoObstacleToARevision() {
    // Given
    Client.define("precise", definition("1")).statusCode(201);
    Tables.ofTheService()
        .change(
            """
            UPDATE indicator SET state = CAST(jsonb_set(
                     CAST(state AS jsonb), '{definition,baseline,value}', '%s') AS text)
             WHERE code = 'precise'
            """
                .formatted(STORED));

    // When
    ValidatableResponse same = Client.define("precise", definition(STORED));
    ValidatableResponse revised =
        Client.admin()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body("{\"targets\":[{\"value\":9e31,\"on\":\"2030\"}]}")
            .patch(Client.path("precise"))
            .then();

    // Then
    same.statusCode(200).body("version", equalTo(1));
    revised.statusCode(200);
    Client.define("precise", definition("3" + STORED))
        .statusCode(422)
        .body("errors.pointer", contains("/baseline/value"))
        .body("errors.code", contains("too-precise"));
  }

  private static String definition(String baseline) {
    return """
        {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
         "baseline":{"value":%s,"on":"2021"},"targets":[{"value":9e30,"on":"2030"}]}
        """
        .formatted(baseline);
  }
}
