package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.junit.jupiter.api.Test;

/** Chain, search and changes, over all services. */
class OneLookE2E {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> METRICS = List.of("metrics-service");
  private static final String FORUM = "/api/v1/chain/forum/hled?depth=3";
  private static final String INDICATOR = "/api/v1/chain/indicator/co-operation-agreements?depth=3";

  private final Api reader = Api.anonymous(RunningPlatform.address());

  private static void deliver(String code) throws InterruptedException {
    Promises.deliver(code, "Memorandum on microchips", "Memorando sobre microprocesadores");
  }

  private static boolean shows(JsonNode chain, String kind, String code) {
    return chain.get("nodes").findValuesAsText("code").contains(code)
        && chain.get("nodes").findValuesAsText("kind").contains(kind);
  }

  private void awaitChain(String path, String... codes) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode chain = reader.get(path);
              assertEquals(0, chain.get("degraded").size(), chain.toString());
              assertTrue(
                  chain.get("nodes").findValuesAsText("code").containsAll(List.of(codes)),
                  chain.toString());
            });
  }

  @Test
  void theChainLeadsFromAForumToAnIndicatorAndBack() throws InterruptedException {
    // When
    deliver("agreed-in-one-look");

    // Then
    awaitChain(FORUM, "hled", "hled-2022-04", "agreed-in-one-look", "co-operation-agreements");
    awaitChain(INDICATOR, "co-operation-agreements", "agreed-in-one-look", "hled-2022-04", "hled");
  }

  @Test
  void aSearchInSpanishNeedsNoAccents() {
    // Then
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonNode page = reader.get("/api/v1/search?q=dialogo%20economico");
              assertEquals("hled", page.at("/items/0/code").textValue(), page.toString());
              assertEquals("es", page.at("/items/0/matched/language").textValue(), page.toString());
            });
  }

  @Test
  void aPollerGetsEachChangeOnce() throws InterruptedException {
    // Given
    String next = next(reader.get("/api/v1/changes?kind=commitment&since=" + Instant.now()));

    // When
    deliver("changed-mou");
    List<JsonNode> changes = new ArrayList<>();
    String[] place = {next};
    Awaitility.await()
        .atMost(SOON)
        .until(
            () -> {
              JsonNode page = reader.get(place[0]);
              page.get("items").forEach(changes::add);
              place[0] = next(page);
              return changes.size() >= 3;
            });
    JsonNode after = reader.get(place[0]);

    // Then
    assertEquals(
        List.of("recorded", "started", "delivered"),
        changes.stream().map(change -> change.get("type").textValue()).toList());
    assertEquals("economia-mx", changes.get(2).get("agency").textValue());
    assertEquals(
        "/api/v1/commitments/changed-mou/history", changes.get(2).get("history").textValue());
    assertEquals(0, after.get("items").size(), after.toString());
  }

  private static String next(JsonNode page) {
    URI next = URI.create(page.get("next").textValue());
    return next.getRawPath() + "?" + next.getRawQuery();
  }

  @Test
  void withoutAServiceTheRestIsAnsweredAndSaysWhatIsMissing() throws InterruptedException {
    // Given
    deliver("agreed-unseen");
    awaitChain(FORUM, "agreed-unseen", "co-operation-agreements");
    String later = next(reader.get("/api/v1/changes?since=" + Instant.now()));

    // When
    RunningPlatform.get().kill("metrics-service");

    // Then
    try {
      JsonNode chain = awaitDegraded(FORUM);
      JsonNode search = awaitDegraded("/api/v1/search?q=hled");
      awaitDegraded(later);
      assertTrue(shows(chain, "commitment", "agreed-unseen"), chain.toString());
      assertEquals("hled", search.at("/items/0/code").textValue());
    } finally {
      RunningPlatform.get().start("metrics-service");
    }
    awaitChain(INDICATOR, "hled");
  }

  /** The others answer, sooner or later on a busy machine. */
  private JsonNode awaitDegraded(String path) {
    return Awaitility.await()
        .atMost(SOON)
        .until(
            () -> reader.get(path),
            view -> view.get("degraded").findValuesAsText("service").equals(METRICS));
  }
}
