package org.hito.gateway.keys;

import static org.hito.gateway.keys.KeyAdministration.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Rival;
import org.hito.gateway.keys.store.KeyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How administrators issue, list and edit keys. */
@QuarkusTest
@GatewayTest
class KeyAdministrationComponentTest {

  @Inject KeyStore store;

  @TestHTTPResource private URI address;
  private Door door;
  private KeyAdministration admin;

  @BeforeEach
  void signIn() {
    door = new Door(address);
    admin = KeyAdministration.admittedBy(door);
  }

  @Test
  void aKeyIsShownOnceAndListedWithoutItsSecret() {
    // When
    var answer = admin.issue(KeyAdministration.request());
    // Then
    JsonObject issued = new JsonObject(answer.body());
    assertEquals(201, answer.statusCode(), answer.body());
    assertEquals(
        KeyAdministration.PATH + "/" + issued.getString("id"),
        answer.headers().firstValue("Location").orElseThrow());
    assertEquals("ACTIVE", issued.getString("status"));
    assertEquals("admin", issued.getString("createdBy"));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    var found = admin.send("GET", "/" + issued.getString("id"), "");
    assertEquals("\"1\"", found.headers().firstValue("ETag").orElseThrow());
    issued.remove("key");
    assertEquals(issued, new JsonObject(found.body()));
    JsonObject listed = new JsonObject(admin.send("GET", "?limit=1", "").body());
    assertEquals(new JsonArray().add(issued), listed.getJsonArray("items"));
  }

  @Test
  void aRepeatedRequestIssuesNoSecondKeyAndShowsNoSecretAgain() {
    // Given
    String once = "once-" + System.nanoTime();
    var first =
        new JsonObject(admin.issue(KeyAdministration.request(), "Idempotency-Key", once).body());
    // When
    var again = admin.issue(KeyAdministration.request(), "Idempotency-Key", once);
    var other =
        admin.issue(KeyAdministration.request().put("name", "Other"), "Idempotency-Key", once);
    // Then
    assertEquals(201, again.statusCode());
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
    assertEquals(first.getString("id"), new JsonObject(again.body()).getString("id"));
    assertNull(new JsonObject(again.body()).getString("key"));
    assertEquals(422, other.statusCode());
    assertEquals("idempotency-key-reused", code(other));
  }

  @Test
  void theSameRequestManyTimesAtOnceIssuesOneKey() {
    // Given
    String once = "at-once-" + System.nanoTime();
    // When
    Set<String> issued =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(
                one -> admin.issue(KeyAdministration.request(), "Idempotency-Key", once).body())
            .map(body -> new JsonObject(body).getString("id"))
            .collect(Collectors.toSet());
    // Then
    assertEquals(1, issued.size(), issued.toString());
  }

  @Test
  void onlyAdministratorsOfThePlatformSeeKeys() {
    // Given
    String editor = admin.issued(KeyAdministration.request()).getString("key");
    // When
    var anonymous = door.get(KeyAdministration.PATH);
    var agency = door.get(KeyAdministration.PATH, "Authorization", door.bearer("senacyt"));
    var key = door.get(KeyAdministration.PATH, "X-API-Key", editor);
    var writing =
        door.send(
            "POST",
            KeyAdministration.PATH,
            KeyAdministration.request().encode(),
            "Content-Type",
            "application/json",
            "X-API-Key",
            editor);
    // Then
    assertEquals(401, anonymous.statusCode());
    assertEquals(403, agency.statusCode());
    assertEquals(403, key.statusCode());
    assertEquals(403, writing.statusCode());
  }

  @Test
  void anEditNeedsTheVersionItIsBasedOn() {
    // Given
    String path = "/" + admin.issued(KeyAdministration.request()).getString("id");
    String patch = "{\"name\":\"Renamed\",\"addresses\":[\"10.1.2.3/8\"]}";
    // When
    var blind = admin.send("PATCH", path, patch);
    var edited = admin.send("PATCH", path, patch, "If-Match", "\"1\"");
    var stale = admin.send("PATCH", path, "{\"name\":\"Again\"}", "If-Match", "\"1\"");
    var same = admin.send("PATCH", path, patch, "If-Match", "W/\"2\"");
    var read = admin.send("GET", path, "", "If-Match", "\"1\"");
    var revoked = admin.send("DELETE", path, "", "If-Match", "\"1\"");
    // Then
    assertEquals(428, blind.statusCode());
    assertEquals(200, edited.statusCode(), edited.body());
    assertEquals("\"2\"", edited.headers().firstValue("ETag").orElseThrow());
    assertEquals("Renamed", new JsonObject(edited.body()).getString("name"));
    assertEquals(
        new JsonArray().add("10.0.0.0/8"), new JsonObject(edited.body()).getJsonArray("addresses"));
    assertEquals(412, stale.statusCode());
    assertEquals(412, read.statusCode());
    assertEquals("version-differs", new JsonObject(read.body()).getString("code"));
    assertEquals(412, revoked.statusCode());
    assertEquals("precondition-failed", new JsonObject(revoked.body()).getString("code"));
    assertEquals("\"2\"", same.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void anEditThatLosesARaceIsRefusedLikeALaterOne() {
    // Given
    String id = admin.issued(KeyAdministration.request()).getString("id");
    var first = Rival.changes("api_key", id);
    // When
    var second = admin.send("PATCH", "/" + id, "{\"name\":\"Late\"}", "If-Match", "\"1\"");
    // Then
    first.join();
    assertEquals(412, second.statusCode());
    assertEquals("precondition-failed", code(second));
    var third = Rival.changes("api_key", id);
    var any = admin.send("PATCH", "/" + id, "{\"name\":\"Late\"}", "If-Match", "*");
    third.join();
    assertEquals("\"4\"", any.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void aKeyThatWasEditedMeanwhileIsNotRevoked() {
    // Given
    String id = admin.issued(KeyAdministration.request()).getString("id");
    admin.send("PATCH", "/" + id, "{\"name\":\"Renamed\"}", "If-Match", "\"1\"");
    // When
    boolean late = store.revoke(id, 1, Instant.now(), "admin").await().indefinitely();
    boolean current = store.revoke(id, 2, Instant.now(), "admin").await().indefinitely();
    boolean again = store.revoke(id, null, Instant.now(), "admin").await().indefinitely();
    // Then
    assertEquals(List.of(false, true, false), List.of(late, current, again));
    assertEquals(200, admin.send("DELETE", "/" + id, "", "If-Match", "\"3\"").statusCode());
  }

  @Test
  void pagesFollowEachOtherAndNoCursorCanBeAltered() {
    // Given
    String agency = "pages-" + Long.toString(System.nanoTime(), 36);
    List.of(1, 2, 3).forEach(one -> admin.issue(KeyAdministration.request().put("agency", agency)));
    // When
    var first = new JsonObject(admin.send("GET", "?limit=2&agency=" + agency, "").body());
    String next = URI.create(first.getString("next")).getRawQuery();
    var second = new JsonObject(admin.send("GET", "?" + next, "").body());
    var elsewhere = admin.send("GET", "?" + next.replace(agency, "other"), "");
    // Then
    assertEquals(2, first.getJsonArray("items").size());
    assertEquals(1, second.getJsonArray("items").size());
    assertFalse(second.containsKey("next"));
    assertEquals("invalid-cursor", code(elsewhere));
  }
}
