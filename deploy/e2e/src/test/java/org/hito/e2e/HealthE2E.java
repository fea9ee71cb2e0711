package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.hito.bench.client.Api;
import org.hito.bench.client.EventStream;
import org.junit.jupiter.api.Test;

/** An indicator that goes off track changes the health of the initiative linked to it. */
class HealthE2E {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String INITIATIVE =
      """
      TOKEN=$(curl -s localhost:8080/local/oauth/token -d grant_type=client_credentials -d client_id=admin -d client_secret=local | jq -r .access_token)
      put() { curl -sf -X PUT localhost:8080/api/v1/$1 -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d "$2" > /dev/null; }
      put strategies/health-strategy '{"name":{"en":"Strategy"},"owners":["senacyt"]}'
      put initiatives/health-initiative '{"name":{"en":"Initiative"},"strategy":"health-strategy","kind":"talent","lead":"senacyt","status":"IN_PROGRESS","indicators":["health-graduates"]}'
      put indicators/health-graduates '{"name":{"en":"Graduates"},"measure":{"type":"OBSERVED"},"baseline":{"value":0,"on":"2021-01-01"},"targets":[{"value":1000,"on":"2099-12-31"}]}'
      put indicators/health-graduates/observations/2026-06-30 '{"value":1}'
      """;

  @Test
  void theHealthTurnsAndNamesItsCauses() throws IOException, InterruptedException {
    // Given
    Api reader = Api.anonymous(RunningPlatform.address());
    try (EventStream stream = reader.events("indicator.*,initiative.*")) {

      // When
      Shell.run(INITIATIVE, RunningPlatform.address());

      // Then
      JsonNode turned = stream.await(HealthE2E::turned, SOON).cloudEvent();
      assertTrue(turned.hasNonNull("causationid"), turned.toString());
      JsonNode health = reader.get("/api/v1/initiatives/health-initiative").get("health");
      assertEquals("RED", health.get("status").textValue());
      assertEquals("health-graduates", health.at("/causes/0/code").textValue());
    }
  }

  private static boolean turned(JsonNode event) {
    return event.get("type").textValue().equals("org.hito.initiative.health-changed.v1")
        && event.get("subject").textValue().equals("health-initiative");
  }
}
