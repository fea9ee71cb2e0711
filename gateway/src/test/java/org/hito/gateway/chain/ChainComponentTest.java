package org.hito.gateway.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain around a thing, made of what three services answer. */
@QuarkusTest
@GatewayTest
class ChainComponentTest {

  @TestHTTPResource private URI address;

  private Door door() {
    return new Door(address);
  }

  private JsonObject chain(String path, String... headers) {
    HttpResponse<String> answer = door().get("/api/v1/chain/" + path, headers);
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonObject(answer.body());
  }

  private static List<String> codes(JsonObject chain) {
    return chain.getJsonArray("nodes").stream()
        .map(node -> ((JsonObject) node).getString("code"))
        .toList();
  }

  private static JsonObject node(JsonObject chain, String code) {
    return chain.getJsonArray("nodes").stream()
        .map(JsonObject.class::cast)
        .filter(node -> node.getString("code").equals(code))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "forum/hled?depth=3, hled review mou agreements planned report",
    "indicator/agreements?depth=3, agreements mou chips planned review hled report",
    "meeting/review, review mou hled report",
    "document/report, report review"
  })
  void aChainIsWalkedInBothDirections(String path, String expected) {
    // When
    JsonObject chain = chain(path);

    // Then
    assertEquals(List.of(expected.split(" ", -1)).size(), codes(chain).size());
    assertTrue(List.of(expected.split(" ", -1)).containsAll(codes(chain)), codes(chain).toString());
    assertFalse(chain.getBoolean("cut"));
    assertEquals(new JsonArray(), chain.getJsonArray("degraded"));
  }

  @Test
  void aNodeShowsHowItIsDoingInTheAskedLanguageAndWhereItIs() {
    // When
    JsonObject chain = chain("forum/hled?depth=3", "Accept-Language", "es");

    // Then
    JsonObject promise = node(chain, "mou");
    assertEquals("Memorando", promise.getString("label"));
    assertEquals("Memorandum", promise.getJsonObject("name").getString("en"));
    assertEquals("AGREED", promise.getString("status"));
    assertTrue(promise.getBoolean("overdue"));
    assertEquals("/api/v1/commitments/mou", promise.getString("href"));
    assertEquals(2, promise.getInteger("hop"));
    assertEquals("Review", node(chain, "review").getString("label"));
    assertEquals(false, node(chain, "planned").getBoolean("resolved"));
  }

  @Test
  void aFigureStaysAsItsServiceWritesIt() {
    // When
    String chain = door().get("/api/v1/chain/indicator/agreements").body();

    // Then
    assertTrue(chain.contains("\"value\":12345678901234567890,"), chain);
  }

  @Test
  void whatIsLeftOutIsCountedAndLinked() {
    // When
    JsonObject chain = chain("forum/hled");

    // Then
    JsonObject more = node(chain, "review").getJsonArray("more").getJsonObject(0);
    assertEquals("made-at", more.getString("relation"));
    assertEquals("in", more.getString("direction"));
    assertEquals(70, more.getInteger("count"));
    assertEquals(0, more.getInteger("shown"));
    assertEquals("/api/v1/commitments?meeting=review", more.getString("href"));
  }

  @Test
  void aChainIsAsLargeAsRequested() {
    // When
    JsonObject few = chain("commitment/mou?depth=2&nodes=3&perRelation=1");
    JsonObject many = chain("commitment/mou?nodes=99999");

    // Then
    assertEquals(List.of("mou", "agreements", "review"), codes(few));
    assertTrue(few.getBoolean("cut"));
    assertEquals(
        new JsonObject().put("nodes", 3).put("perRelation", 1), few.getJsonObject("limits"));
    JsonObject more = node(few, "mou").getJsonArray("more").getJsonObject(0);
    assertEquals(2, more.getInteger("count"));
    assertEquals(1, more.getInteger("shown"));
    assertEquals(10_000, many.getJsonObject("limits").getInteger("nodes"));
  }

  @Test
  void anEdgeBeginsAtTheThingThatStatesIt() {
    // When
    JsonObject chain = chain("meeting/review");

    // Then
    JsonObject edge = chain.getJsonArray("edges").getJsonObject(0);
    assertEquals("mou", edge.getJsonObject("from").getString("code"));
    assertEquals("made-at", edge.getString("relation"));
    assertEquals("review", edge.getJsonObject("to").getString("code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forum/nobody", "forums/hled", "forum/HLED", "star/hled", "forum/a,b"})
  void whatDoesNotExistHasNoChain(String path) {
    assertEquals(404, door().get("/api/v1/chain/" + path).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "depth=0",
        "depth=4",
        "depth=",
        "depth=x",
        "depth=1&depth=1",
        "deep=1",
        "depth=01",
        "nodes=0",
        "nodes=x",
        "perRelation=-1",
        "perRelation=1&perRelation=2"
      })
  void aSizeThatCannotBeMeantIsRefused(String query) {
    // When
    HttpResponse<String> answer = door().get("/api/v1/chain/forum/hled?" + query);

    // Then
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("quer"), answer.body());
  }

  @Test
  void anUnchangedChainIsNotSentAgain() {
    // Given
    String tag = door().get("/api/v1/chain/forum/hled").headers().firstValue("ETag").orElseThrow();

    // When
    int again = door().get("/api/v1/chain/forum/hled", "If-None-Match", tag).statusCode();
    int other =
        door()
            .get("/api/v1/chain/forum/hled", "If-None-Match", tag, "Accept-Language", "es")
            .statusCode();

    // Then
    assertEquals(304, again);
    assertEquals(200, other);
  }

  @Test
  void onlyTheVersionThatIsWantedIsSent() {
    // Given
    String path = "/api/v1/chain/forum/hled";
    String tag = door().get(path).headers().firstValue("ETag").orElseThrow();

    // When
    HttpResponse<String> wanted = door().get(path, "If-Match", "\"7\", " + tag);
    HttpResponse<String> other = door().get(path, "If-Match", "\"7\"");

    // Then
    assertEquals(200, wanted.statusCode());
    assertEquals(412, other.statusCode());
    assertTrue(other.body().contains("version-differs"), other.body());
    assertEquals(200, door().get(path, "If-Match", "*").statusCode());
    assertEquals(412, door().send("HEAD", path, "", "If-Match", "\"7\"").statusCode());
  }

  @Test
  void whatServicesAnswerToTheGatewayIsNotReachedThroughIt() {
    assertEquals(
        404, door().send("POST", "/internal/v1/neighbours", "{\"codes\":{}}").statusCode());
  }
}
