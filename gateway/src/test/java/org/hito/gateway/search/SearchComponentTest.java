package org.hito.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search across all kinds, made of what three services find. */
@QuarkusTest
@GatewayTest
class SearchComponentTest {

  @TestHTTPResource private URI address;

  private HttpResponse<String> search(String query) {
    return new Door(address).get("/api/v1/search?" + query, "Accept-Language", "es");
  }

  private JsonObject found(String query) {
    HttpResponse<String> answer = search(query);
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonObject(answer.body());
  }

  private static List<String> codes(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("code"))
        .toList();
  }

  @Test
  void hitsOfAllServicesAreMergedByRank() {
    // When
    JsonObject page = found("q=zebra");

    // Then
    assertEquals(List.of("zebra", "herd", "abc"), codes(page));
    JsonObject last = page.getJsonArray("items").getJsonObject(2);
    assertEquals("La cebra", last.getString("label"));
    assertEquals(
        new JsonObject()
            .put("as", "NAME")
            .put("in", "name")
            .put("text", "La cebra")
            .put("language", "es"),
        last.getJsonObject("matched"));
    assertEquals("/api/v1/commitments/abc", last.getString("href"));
    assertEquals(2, page.getJsonObject("counts").getInteger("commitment"));
    assertEquals(0, page.getJsonObject("counts").getInteger("forum"));
    assertNull(page.getString("next"));
  }

  @Test
  void theNextPageContinuesAfterTheLastHit() {
    // Given
    JsonObject first = found("q=zebra&limit=1");

    // When
    JsonObject second = found(URI.create(first.getString("next")).getRawQuery());

    // Then
    assertEquals(List.of("zebra"), codes(first));
    assertEquals(List.of("herd"), codes(second));
    assertEquals(
        400,
        search("q=other&cursor=" + first.getString("next").split("cursor=", -1)[1]).statusCode());
  }

  @Test
  void onlyServicesWithTheKindAreAsked() {
    assertEquals(List.of("herd"), codes(found("q=zebra&kind=indicator,gate")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "%", "_", "'\"\\", "🐘", "formación", " semi conductores ", "500"})
  void anyTextMayBeSearchedFor(String q) {
    // Given
    String text = q.equals("500") ? "x".repeat(500) : q;

    // Then
    found("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=",
        "q=%20",
        "q=a&q=b",
        "q=%00",
        "q=%FF",
        "q=a&kind=star",
        "q=a&kind=",
        "q=a&limit=0",
        "q=a&cursor=x",
        "q=a&sort=code"
      })
  void aSearchThatCannotBeMeantIsRefused(String query) {
    assertEquals(400, search(query).statusCode());
  }

  @Test
  void aSearchForMoreThan500CharactersIsRefused() {
    assertEquals(400, search("q=" + "x".repeat(501)).statusCode());
  }
}
