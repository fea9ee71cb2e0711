package org.hito.gateway.links;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that agencies give to their people. */
@QuarkusTest
@GatewayTest
class LinksComponentTest {

  private static final String PATH = "/api/v1/links";

  @TestHTTPResource private URI address;
  private Door door;

  @BeforeEach
  void waitForTheDatabase() {
    door = new Door(address);
    await().atMost(Duration.ofMinutes(1)).until(() -> send("GET", "", "").statusCode() == 200);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    return as("economia-mx", method, path, body, headers);
  }

  private HttpResponse<String> as(
      String client, String method, String path, String body, String... headers) {
    String[] all = new String[headers.length + 4];
    all[0] = "Authorization";
    all[1] = door.bearer(client);
    all[2] = "Content-Type";
    all[3] = "application/json";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return door.send(method, PATH + path, body, all);
  }

  private static JsonObject wish(String kind) {
    return new JsonObject()
        .put("kind", kind)
        .put("name", "Plazos, del HLED")
        .put("language", "es")
        .put("filter", new JsonObject().put("forum", "hled"));
  }

  private JsonObject made(JsonObject wish) {
    HttpResponse<String> answer = send("POST", "", wish.encode());
    assertEquals(201, answer.statusCode(), answer.body());
    return new JsonObject(answer.body());
  }

  private HttpResponse<String> read(JsonObject link, String... headers) {
    return door.get(URI.create(link.getString("url")).getRawPath(), headers);
  }

  private static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  @Test
  void aLinkIsShownOnceAndListedWithoutItsSecret() {
    // When
    HttpResponse<String> answer = send("POST", "", wish("calendar").encode());
    // Then
    JsonObject made = new JsonObject(answer.body());
    assertEquals(
        PATH + "/" + made.getString("id"), answer.headers().firstValue("Location").orElseThrow());
    assertTrue(
        made.getString("url")
            .matches("http://localhost:\\d+/api/v1/links/hito_link_\\w{65}/calendar.ics"),
        answer.body());
    made.remove("url");
    assertEquals(made, new JsonObject(send("GET", "/" + made.getString("id"), "").body()));
    assertEquals(
        new JsonArray().add(made),
        new JsonObject(send("GET", "?limit=1", "").body()).getJsonArray("items"));
  }

  @Test
  void aCalendarProgramReadsByTheAddressAlone() {
    // Given
    JsonObject link = made(wish("calendar"));
    // When
    HttpResponse<String> answer = read(link, "Accept-Language", "en");
    HttpResponse<String> again =
        read(link, "If-None-Match", answer.headers().firstValue("ETag").orElseThrow());
    HttpResponse<String> head =
        door.send("HEAD", URI.create(link.getString("url")).getRawPath(), "");
    // Then
    ICalendar calendar = Biweekly.parse(answer.body()).first();
    assertEquals(
        Set.of(
            "Reunión anual",
            "Reunión de otoño (2027-11, día por definir)",
            "Vence: Memorándum de cooperación",
            "Vencido: Late (2022-06, día por definir)"),
        calendar.getEvents().stream()
            .map(event -> event.getSummary().getValue())
            .collect(Collectors.toSet()));
    assertTrue(answer.body().contains("X-WR-CALNAME:Plazos\\, del HLED\r\n"), answer.body());
    assertEquals("private, no-cache", answer.headers().firstValue("Cache-Control").orElseThrow());
    assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElseThrow());
    assertEquals(304, again.statusCode());
    assertEquals(200, head.statusCode());
    assertFalse(answer.body().contains("hito_link_"));
  }

  @Test
  void aFeedReaderContinuesAtTheSameAddress() {
    // Given
    JsonObject link = made(wish("atom").put("filter", new JsonObject().put("kind", "forum")));
    // When
    HttpResponse<String> answer =
        door.get(URI.create(link.getString("url")).getRawPath() + "?limit=2");
    // Then
    assertEquals(200, answer.statusCode(), answer.body());
    String next = answer.body().replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]*)\".*", "$1");
    assertTrue(next.startsWith(link.getString("url") + "?limit=2&amp;cursor="), next);
    assertEquals(
        200, door.get(next.substring(next.indexOf("/api/")).replace("&amp;", "&")).statusCode());
    assertFalse(answer.body().replaceAll("<link[^>]*>", "").contains("hito_link_"));
  }

  @Test
  void aRevokedLinkIsGoneAtOnceAndStaysListed() {
    // Given
    JsonObject link = made(wish("calendar"));
    assertEquals(200, read(link).statusCode());
    // When
    HttpResponse<String> revoked = send("DELETE", "/" + link.getString("id"), "");
    // Then
    HttpResponse<String> gone = read(link);
    assertEquals(410, gone.statusCode());
    assertEquals("link-revoked", code(gone));
    assertEquals("REVOKED", new JsonObject(revoked.body()).getString("status"));
    assertEquals(revoked.body(), send("DELETE", "/" + link.getString("id"), "").body());
    assertEquals(200, send("GET", "/" + link.getString("id"), "").statusCode());
  }

  @Test
  void anAddressThatWasNotHandedOutLeadsNowhere() {
    // Given
    String path = URI.create(made(wish("calendar")).getString("url")).getRawPath();
    // Then
    assertEquals(404, door.get(path.replace("calendar.ics", "changes.atom")).statusCode());
    assertEquals(404, door.get(path.replace("hito_link", "hito_live")).statusCode());
    assertEquals(404, door.get(path.replaceAll("_\\w{8}/", "_00000000/")).statusCode());
    assertEquals(400, door.get(path + "?forum=sien").statusCode());
    assertEquals(405, door.send("POST", path, "").statusCode());
    assertEquals(
        401,
        door.send("POST", "/api/v1/meetings/m/moves", "{}", "X-API-Key", path.split("/", -1)[4])
            .statusCode());
  }

  @Test
  void anotherAgencySeesNothingOfItAndAnAdministratorEverything() {
    // Given
    String id = made(wish("calendar")).getString("id");
    // Then
    assertEquals(404, as("senacyt", "GET", "/" + id, "").statusCode());
    assertEquals(404, as("senacyt", "DELETE", "/" + id, "").statusCode());
    assertFalse(as("senacyt", "GET", "", "").body().contains(id));
    assertFalse(as("senacyt", "GET", "?agency=economia-mx", "").body().contains(id));
    assertTrue(as("admin", "GET", "?agency=economia-mx", "").body().contains(id));
    assertEquals(200, as("admin", "DELETE", "/" + id, "").statusCode());
  }

  @Test
  void aRepeatedRequestMakesNoSecondLinkAndShowsNoSecretAgain() {
    // Given
    String once = "once-" + System.nanoTime();
    // When
    Set<String> ids =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(one -> send("POST", "", wish("atom").encode(), "Idempotency-Key", once))
            .map(answer -> new JsonObject(answer.body()).getString("id"))
            .collect(Collectors.toSet());
    HttpResponse<String> again = send("POST", "", wish("atom").encode(), "Idempotency-Key", once);
    HttpResponse<String> other =
        send("POST", "", wish("calendar").encode(), "Idempotency-Key", once);
    // Then
    assertEquals(Set.of(new JsonObject(again.body()).getString("id")), ids);
    assertNull(new JsonObject(again.body()).getString("url"));
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElseThrow());
    assertEquals("idempotency-key-reused", code(other));
  }

  @Test
  void anAgencyHasNoMoreLinksThanItMay() {
    // When
    Set<Integer> statuses =
        IntStream.range(0, 104)
            .parallel()
            .mapToObj(one -> as("utp", "POST", "", wish("atom").encode()).statusCode())
            .collect(Collectors.toSet());
    JsonObject listed = new JsonObject(as("utp", "GET", "?limit=200", "").body());
    HttpResponse<String> refused = as("utp", "POST", "", wish("atom").encode());
    as("utp", "DELETE", "/" + listed.getJsonArray("items").getJsonObject(0).getString("id"), "");
    // Then
    assertEquals(Set.of(201, 409), statuses);
    assertEquals(100, listed.getJsonArray("items").size());
    assertEquals("too-many-links", code(refused));
    assertEquals(201, as("utp", "POST", "", wish("atom").encode()).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /kind required, /name required",
        "{\"kind\":\"rss\",\"name\":\" \",\"language\":\"fr\",\"url\":\"x\"}"
            + " | /kind not-one-of, /language not-one-of, /name blank, /url unknown-member",
        "{\"kind\":\"calendar\",\"name\":\"a\",\"filter\":{\"forum\":\"A B\"}} | /filter/forum not-a-filter",
        "{\"kind\":\"calendar\",\"name\":\"a\",\"filter\":{\"agency\":\"utp\"}}"
            + " | /filter/agency unknown-member",
        "{\"kind\":\"calendar\",\"name\":\"a\",\"filter\":{\"status\":\"late\"}}"
            + " | /filter/status not-one-of",
        "{\"kind\":\"atom\",\"name\":\"a\",\"filter\":{\"star\":\"x\"}} | /filter/star unknown-member",
        "{\"kind\":\"atom\",\"name\":\"a\",\"filter\":[]} | /filter not-an-object"
      })
  void everyBrokenRuleIsNamedWithItsPlace(String body, String errors) {
    // When
    HttpResponse<String> answer = send("POST", "", body);
    // Then
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        errors,
        new JsonObject(answer.body())
            .getJsonArray("errors").stream()
                .map(JsonObject.class::cast)
                .map(error -> error.getString("pointer") + " " + error.getString("code"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  @Test
  void theUseOfALinkIsNoted() {
    // Given
    JsonObject link = made(wish("calendar"));
    // When
    read(link);
    // Then
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                new JsonObject(send("GET", "/" + link.getString("id"), "").body())
                    .containsKey("lastUsedAt"));
  }
}
