package org.hito.gateway.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class AuditComponentTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String LONG_AGO =
      """
      INSERT INTO audit_entry (id, at, request_id, address, method, path, outcome)
      VALUES (gen_random_uuid(), now() - interval '401 days', '%s', '-', 'POST', '/', 'DONE')
      """;
  private final String id = UUID.randomUUID().toString();
  private final Instant longAgo =
      Instant.now().minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS);
  @TestHTTPResource private URI address;
  @Inject AuditSweep sweep;
  private Door door;

  @BeforeEach
  void open() {
    door = new Door(address);
    await().atMost(SOON).until(() -> audit("").statusCode() == 200);
  }

  private HttpResponse<String> audit(String query, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = door.bearer("admin");
    System.arraycopy(headers, 0, all, 2, headers.length);
    return door.get("/api/v1/admin/audit" + query, all);
  }

  /** The entry of the request with the id of this test. */
  private JsonObject entry(String query) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                new JsonObject(audit(query).body())
                    .getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(one -> id.equals(one.getString("requestId")))
                        .findFirst()
                        .orElse(null),
            found -> found != null);
  }

  private static void assertMembers(JsonObject expected, JsonObject entry) {
    expected.forEach(
        member -> assertEquals(member.getValue(), entry.getValue(member.getKey()), entry.encode()));
  }

  @Test
  void aChangeIsLoggedWithWhoMadeIt() {
    // When
    door.send(
        "POST",
        "/api/v1/meetings/m/moves?secret=hidden",
        "{\"secret\":\"hidden\"}",
        "Authorization",
        door.bearer("senacyt"),
        "X-Request-Id",
        id);
    // Then
    JsonObject entry = entry("?agency=senacyt&method=POST");
    assertMembers(
        new JsonObject()
            .put("subject", "senacyt")
            .put("agency", "senacyt")
            .put("address", "127.0.0.1")
            .put("path", "/api/v1/meetings/m/moves")
            .put("status", 200)
            .put("outcome", "DONE"),
        entry);
    assertFalse(entry.encode().contains("hidden"));
  }

  @Test
  void aRefusalIsLoggedWithItsReason() {
    // When
    door.get("/api/v1/admin/keys", "Authorization", door.bearer("senacyt"), "X-Request-Id", id);
    // Then
    assertMembers(
        new JsonObject()
            .put("subject", "senacyt")
            .put("status", 403)
            .put("code", "forbidden")
            .put("outcome", "REFUSED"),
        entry("?code=forbidden&path=/api/v1/admin"));
  }

  @Test
  void aRefusalByAServiceIsLoggedWithItsReasonWhichStaysInside() {
    // When
    var answer =
        door.send(
            "POST",
            "/api/v1/meetings/foreign",
            "{}",
            "Authorization",
            door.bearer("senacyt"),
            "X-Request-Id",
            id);
    // Then
    assertTrue(answer.headers().firstValue("Hito-Problem").isEmpty());
    assertMembers(new JsonObject().put("status", 403), entry("?code=not-owner&status=403"));
  }

  @Test
  void aFailedSignInIsLoggedAndAReaderIsNot() {
    // Given
    String reader = UUID.randomUUID().toString();
    door.get("/api/v1/meetings", "X-Request-Id", reader);
    // When
    door.get("/api/v1/meetings", "Authorization", "Bearer forged", "X-Request-Id", id);
    // Then
    JsonObject entry = entry("?status=401");
    assertFalse(entry.containsKey("subject"), entry.encode());
    assertFalse(entry.encode().contains("forged"));
    assertFalse(audit("?limit=200").body().contains(reader));
  }

  @Test
  void itIsATableTooAndHasPages() {
    // Given
    door.get("/api/v1/admin/keys", "X-Request-Id", id);
    door.get("/api/v1/admin/keys", "X-Request-Id", id);
    await().atMost(SOON).until(() -> items(audit("?limit=200")).encode().split(id, -1).length == 3);
    // When
    var table = audit("?limit=1", "Accept", "text/csv");
    var page = new JsonObject(audit("?limit=1&format=json").body());
    // Then
    assertTrue(
        table
            .body()
            .startsWith("at,outcome,subject,agency,address,method,path,status,code,requestId"));
    assertEquals(2, table.body().lines().count());
    assertTrue(table.headers().firstValue("Link").orElseThrow().endsWith("; rel=\"next\""));
    var next = audit("?" + URI.create(page.getString("next")).getRawQuery());
    assertEquals(200, next.statusCode());
    assertFalse(items(next).equals(page.getJsonArray("items")));
  }

  private static JsonArray items(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getJsonArray("items");
  }

  @ParameterizedTest
  @CsvSource({
    "?status=4, 400",
    "?agency=, 400",
    "?path, 400",
    "?status=all, 400",
    "?from=yesterday, 400",
    "?format=xml, 400",
    "?x=1, 400",
    "?from=2199-01-01T00:00:00Z, 200",
    "?to=2001-01-01T00:00:00Z, 200"
  })
  void aFilterThatCannotBeReadIsRefusedAndOthersFindNothing(String query, int status) {
    // When
    var answer = audit(query);
    // Then
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(status == 400 || items(answer).isEmpty());
  }

  @Test
  void othersMayNotReadIt() {
    // When
    var agency = door.get("/api/v1/admin/audit", "Authorization", door.bearer("senacyt"));
    var anonymous = door.get("/api/v1/admin/audit");
    // Then
    assertEquals(Set.of(401, 403), Set.of(anonymous.statusCode(), agency.statusCode()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET status = 200",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry"
      })
  void anEntryStaysAsItIs(String attempt) {
    // Given
    door.get("/api/v1/admin/keys", "X-Request-Id", id);
    entry("?status=401");
    // When
    var refused = assertThrows(SQLException.class, () -> Tables.change(attempt));
    // Then
    assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
  }

  @Test
  void anEntryWhoseTimeIsOverIsSwept() {
    // Given
    door.get("/api/v1/admin/keys", "X-Request-Id", id);
    entry("?status=401");
    // the gateway sweeps too, a minute after its start
    await()
        .atMost(SOON)
        .until(
            () -> {
              Tables.change(LONG_AGO.formatted(id));
              return audit("?to=" + longAgo).body().contains(id);
            });
    // When
    sweep.sweep();
    // Then
    await().atMost(SOON).untilAsserted(() -> assertTrue(items(audit("?to=" + longAgo)).isEmpty()));
    assertFalse(items(audit("")).isEmpty());
  }
}
