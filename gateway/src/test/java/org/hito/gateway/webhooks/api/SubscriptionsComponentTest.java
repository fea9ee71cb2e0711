package org.hito.gateway.webhooks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Rival;
import org.hito.gateway.keys.KeyAdministration;
import org.hito.gateway.webhooks.delivery.Agency;
import org.hito.gateway.webhooks.store.SubscriptionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions as agencies make, see and change them. */
@QuarkusTest
@GatewayTest
class SubscriptionsComponentTest extends SubscribingAgency {

  @Inject SubscriptionStore store;

  @Test
  void aSubscriptionIsShownWithItsSecretOnce() {
    // When
    var answer = agency.send("POST", "", wish().put("id", "mine"));
    // Then
    JsonObject made = json(answer);
    String id = made.getString("id");
    assertEquals(201, answer.statusCode(), answer.body());
    assertEquals(Agency.PATH + "/" + id, answer.headers().firstValue("Location").orElseThrow());
    assertTrue(made.getString("secret").startsWith("whsec_"));
    assertEquals("ACTIVE", made.getString("status"));
    assertEquals(wish().getJsonArray("filters"), made.getJsonArray("filters"));
    assertEquals("now", made.getJsonObject("config").getString("start"));
    var found = agency.send("GET", "/" + id, new JsonObject());
    assertEquals("\"1\"", found.headers().firstValue("ETag").orElseThrow());
    made.remove("secret");
    assertEquals(made, json(found));
    assertEquals(
        new JsonArray().add(made),
        json(agency.send("GET", "?limit=1", new JsonObject())).getJsonArray("items"));
  }

  @Test
  void theSubscriptionsOfOthersAreNotThere() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    Agency other = agency();
    // When
    var seen = other.send("GET", "/" + id, new JsonObject());
    // Then
    assertEquals(404, seen.statusCode());
    assertEquals(404, other.send("DELETE", "/" + id, new JsonObject()).statusCode());
    assertEquals(404, other.send("POST", "/" + id + "/rotations", new JsonObject()).statusCode());
    assertEquals(404, other.send("GET", "/" + id + "/deliveries", wish()).statusCode());
    assertEquals(404, other.send("GET", "/" + id + "/history", wish()).statusCode());
    assertEquals(
        new JsonArray(), json(other.send("GET", "", new JsonObject())).getJsonArray("items"));
    Agency admin = new Agency(door, "admin");
    assertEquals(200, admin.send("GET", "/" + id, new JsonObject()).statusCode());
  }

  @Test
  void whoMaySeeEverySubscriptionChangesOnlyOwnOnes() {
    // Given
    String id = json(agency.send("POST", "", wish())).getString("id");
    String key =
        new KeyAdministration(door)
            .issued(
                KeyAdministration.request()
                    .put("roles", new JsonArray().add("agency-editor").add("auditor")))
            .getString("key");
    String path = Agency.PATH + "/" + id;
    // When
    var seen = door.send("GET", path, "", "X-API-Key", key);
    // Then
    assertEquals(200, seen.statusCode());
    assertEquals(403, door.send("DELETE", path, "", "X-API-Key", key).statusCode());
    for (String change : List.of("/rotations", "/tests", "/replays", "/redeliveries")) {
      var refused =
          door.send(
              "POST", path + change, "{}", "X-API-Key", key, "Content-Type", "application/json");
      assertEquals(403, refused.statusCode(), change + refused.body());
    }
  }

  @Test
  void aRepeatedRequestMakesOneSubscription() {
    // Given
    JsonObject first = json(agency.send("POST", "", wish(), "Idempotency-Key", "once"));
    // When
    var again = agency.send("POST", "", wish(), "Idempotency-Key", "once");
    var other = agency.send("POST", "", wish().put("source", "/x"), "Idempotency-Key", "once");
    // Then
    assertEquals(201, again.statusCode());
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
    assertEquals(first.getString("id"), json(again).getString("id"));
    assertFalse(json(again).containsKey("secret"));
    assertEquals(422, other.statusCode());
  }

  @Test
  void aRepeatedRotationMakesOneSecret() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    String path = "/" + id + "/rotations";
    var first = agency.send("POST", path, new JsonObject(), "Idempotency-Key", "once");
    // When
    var again = agency.send("POST", path, new JsonObject(), "Idempotency-Key", "once");
    // Then
    assertTrue(json(first).containsKey("secret"), first.body());
    assertEquals(201, again.statusCode(), again.body());
    assertFalse(json(again).containsKey("secret"));
    assertEquals(2, agency.sees(id).getInteger("version"));
    assertEquals(2, agency.sees(id).getJsonArray("secrets").size());
  }

  @Test
  void whatIsWantedCanBeReplacedAndPatchedByWhoKnowsTheVersion() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    JsonObject other = Agency.wish(SINK + "/2", "x").put("types", new JsonArray());
    // When
    var blind = agency.send("PUT", "/" + id, other);
    var late = agency.send("PUT", "/" + id, other, "If-Match", "\"7\"");
    var put = agency.send("PUT", "/" + id, other, "If-Match", "\"1\"");
    var patched =
        agency.send(
            "PATCH",
            "/" + id,
            new JsonObject().put("status", "PAUSED").putNull("filters"),
            "If-Match",
            "W/\"2\"");
    // Then
    assertEquals(428, blind.statusCode());
    assertEquals(412, late.statusCode());
    assertEquals(200, put.statusCode(), put.body());
    assertEquals(SINK + "/2", json(put).getString("sink"));
    assertEquals("\"3\"", patched.headers().firstValue("ETag").orElseThrow(), patched.body());
    assertEquals("PAUSED", json(patched).getString("status"));
    assertEquals(new JsonArray(), json(patched).getJsonArray("filters"));
    assertEquals(
        List.of("paused", "revised", "created"),
        agency.lists(id, "/history").stream()
            .map(one -> ((JsonObject) one).getString("type"))
            .map(type -> type.replaceAll("org.hito.subscription.|.v1", ""))
            .toList());
  }

  @Test
  void aChangeThatChangesNothingMakesNoVersion() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    // When
    var put = agency.send("PUT", "/" + id, wish(), "If-Match", "\"1\"");
    // Then
    assertEquals("\"1\"", put.headers().firstValue("ETag").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "PUT"})
  void aChangeThatLosesARaceIsRefusedLikeALaterOne(String method) {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    var first = Rival.changes("subscription", id);
    // When
    var second = agency.send(method, "/" + id, wish().put("status", "PAUSED"), "If-Match", "\"1\"");
    // Then
    first.join();
    assertEquals(412, second.statusCode());
    assertEquals("precondition-failed", json(second).getString("code"));
  }

  @Test
  void aSubscriptionThatWasChangedMeanwhileIsNotDeleted() {
    // Given
    UUID id = UUID.fromString(agency.subscribes(wish()).getString("id"));
    // When
    boolean late = store.delete(id, 7).await().indefinitely();
    boolean current = store.delete(id, 1).await().indefinitely();
    boolean again = store.delete(id, null).await().indefinitely();
    // Then
    assertEquals(List.of(false, true, false), List.of(late, current, again));
  }

  @Test
  void aDeletedSubscriptionIsGone() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    // When
    var read = agency.send("GET", "/" + id, new JsonObject(), "If-Match", "\"7\"");
    var late = agency.send("DELETE", "/" + id, new JsonObject(), "If-Match", "\"7\"");
    var deleted = agency.send("DELETE", "/" + id, new JsonObject());
    // Then
    assertEquals(412, read.statusCode());
    assertEquals("version-differs", new JsonObject(read.body()).getString("code"));
    assertEquals(412, late.statusCode());
    assertEquals("precondition-failed", new JsonObject(late.body()).getString("code"));
    assertEquals(200, deleted.statusCode());
    assertEquals(404, agency.send("GET", "/" + id, new JsonObject()).statusCode());
    assertEquals(404, agency.send("GET", "/not-an-id", new JsonObject()).statusCode());
  }
}
