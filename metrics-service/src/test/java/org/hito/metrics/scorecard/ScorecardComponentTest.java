package org.hito.metrics.scorecard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.hito.metrics.Client;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.StrategyStory;
import org.junit.jupiter.api.Test;

/** A strategy's scorecard: pillars, overall, and what changed. */
@QuarkusTest
@MetricsServiceTest
class ScorecardComponentTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-30");

  @Test
  void indicatorsAreCountedByStatusWhateverTheirStrategy() {
    // Given
    int before = statuses().getInt("ACHIEVED");
    define("counted", "counted-by-status", "talent", 1);

    // When
    Client.observe("counted-by-status", DAY, "10");

    // Then
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertTrue(statuses().getInt("ACHIEVED") > before));
    assertEquals(
        Set.of("NO_DATA", "NO_TARGET", "ACHIEVED", "ON_TRACK", "AT_RISK", "OFF_TRACK"),
        statuses().getMap("").keySet());
  }

  private static JsonPath statuses() {
    return Client.reader().get("/internal/v1/statuses").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void pillarsAndTheWholeAreWeightedAndCounted() {
    // Given
    try (FactWriter facts = new FactWriter()) {
      facts.write(
          "hito.strategy.facts.v1", "card", StrategyStory.registered("card", "talent", "law"));
    }
    define("card-a", "talent", 1);
    define("card-b", "talent", 3);
    define("card-c", "other", 1);
    Client.observe("card-a", DAY, "5");
    Client.observe("card-b", DAY, "10");
    Instant since = Instant.now();

    // When
    Client.observe("card-a", DAY, "6");

    // Then
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                Client.reader()
                    .get("/api/v1/strategies/card/scorecard")
                    .then()
                    .statusCode(200)
                    .body("label", equalTo("The card"))
                    .body("changes", empty()));
    Client.reader()
        .header("Accept-Language", "es")
        .get("/api/v1/strategies/card/scorecard?since=" + since)
        .then()
        .statusCode(200)
        .body("overall.achievement", number("0.72"))
        .body("overall.indicators", equalTo(3))
        .body("overall.byStatus.ACHIEVED", equalTo(1))
        .body("overall.byStatus.NO_DATA", equalTo(0))
        .body("overall.byStatus.NO_TARGET", equalTo(0))
        .body("pillars.code", contains("talent", "law", "other"))
        .body("pillars[0].label", equalTo("El talent"))
        .body("pillars[0].score.achievement", number("0.9"))
        .body("pillars[1].score.achievement", nullValue())
        .body("pillars[0].indicators", hasSize(2))
        .body("changes.indicator", contains("card-a"))
        .body("changes[0].before.value", number("5"))
        .body("changes[0].after.value", number("6"));
  }

  @Test
  void aLimitSaysHowManyOfEachPillarAreLeftOut() {
    // Given
    Instant since = Instant.now();
    define("long", "long-a", "talent", 1);
    define("long", "long-b", "talent", 1);
    define("long", "long-c", "talent", 1);
    define("long", "long-d", "law", 1);
    for (String code : List.of("long-a", "long-b", "long-c")) {
      Client.observe(code, DAY, "5");
    }

    // When
    String address = "/api/v1/strategies/long/scorecard?since=" + since + "&limit=";
    var card = Client.reader().get(address + 2).then();

    // Then
    card.body("pillars.find { it.code == 'talent' }.indicators.code", contains("long-a", "long-b"))
        .body("pillars.find { it.code == 'talent' }.omitted", equalTo(1))
        .body("pillars.find { it.code == 'talent' }.score.indicators", equalTo(3))
        .body("pillars.find { it.code == 'law' }.omitted", nullValue())
        .body("overall.indicators", equalTo(4))
        .body("changes", hasSize(2));
    assertTrue(card.extract().<Integer>path("changesOmitted") >= 1);
    Client.reader().get(address + "0").then().statusCode(400);
  }

  @Test
  void aMovedTargetIsAChangeFromTheEarlierDefinitionAndANewNameIsNot() {
    // Given
    define("moving", "moved-target", "talent", 1);
    define("moving", "renamed", "talent", 1);
    Client.observe("moved-target", DAY, "5");
    Client.observe("renamed", DAY, "5");
    Instant since = Instant.now();
    revise("moved-target", "{\"targets\":[{\"value\":5,\"on\":\"2026-12-31\"}]}");
    revise("renamed", "{\"name\":{\"en\":\"Renamed\"}}");
    define("moving", "new-here", "talent", 1);
    Client.observe("new-here", DAY, "1");

    // When
    var card = Client.reader().get("/api/v1/strategies/moving/scorecard?since=" + since).then();

    // Then
    card.statusCode(200)
        .body("changes.indicator", contains("moved-target", "new-here"))
        .body("changes[0].before.achievement", number("0.5"))
        .body("changes[0].after.achievement", number("1"))
        .body("changes[0].after.status", equalTo("ACHIEVED"))
        .body("changes[1].before.status", equalTo("NO_DATA"))
        .body("changes[1].before.value", nullValue())
        .body("changes[1].after.value", number("1"));
    Client.observe("moved-target", DAY, "4");
    Client.reader()
        .get("/api/v1/strategies/moving/scorecard?since=" + since)
        .then()
        .body("changes[0].before.achievement", number("0.5"))
        .body("changes[0].after.achievement", number("0.8"));
    Client.reader()
        .get("/api/v1/strategies/moving/scorecard?since=0001-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("changes", hasSize(3));
  }

  private static void revise(String code, String patch) {
    Client.admin()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(Client.path(code))
        .then()
        .statusCode(200);
  }

  @Test
  void anUnknownStrategyHasNoScorecard() {
    Client.reader().get("/api/v1/strategies/nobody/scorecard").then().statusCode(404);
    Client.reader()
        .get("/api/v1/strategies/nobody/scorecard?since=yesterday")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-query-parameter"));
  }

  private static void define(String code, String pillar, int weight) {
    define("card", code, pillar, weight);
  }

  private static void define(String strategy, String code, String pillar, int weight) {
    Client.define(
            code,
            """
            {"name":{"en":"%s"},"strategy":"%s","pillar":"%s","weight":%d,
             "measure":{"type":"OBSERVED"},"baseline":{"value":0,"on":"2021-09-01"},
             "targets":[{"value":10,"on":"2026-12-31"}]}
            """
                .formatted(code, strategy, pillar, weight))
        .statusCode(201);
  }
}
