package org.hito.gateway.events.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.hito.gateway.EventStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.keys.KeyAdministration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class RevokedReaderComponentTest extends OpenStreams {

  @Test
  void aStreamEndsWithItsKeyAndNotBefore() {
    // Given
    var admin = KeyAdministration.admittedBy(door);
    JsonObject revoked = admin.issued(KeyAdministration.request());
    JsonObject live = admin.issued(KeyAdministration.request());
    try (var ending = EventStream.open(door, "", "X-API-Key", revoked.getString("key"));
        var staying = EventStream.open(door, "", "X-API-Key", live.getString("key"))) {
      await().atMost(PATIENCE).until(() -> ending.positions() > 3);
      // When
      var answer = admin.send("DELETE", "/" + revoked.getString("id"), "");
      // Then
      assertEquals(200, answer.statusCode(), answer.body());
      await().atMost(PATIENCE).until(ending::hasEnded);
      int before = staying.positions();
      await().atMost(PATIENCE).until(() -> staying.positions() > before + 3);
      assertFalse(staying.hasEnded());
    }
  }
}
