package org.hito.metrics.movement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hito.kit.json.Json;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Derived indicators move with those they are derived from. */
@QuarkusTest
@MetricsServiceTest
class DerivedComponentTest {
  private FactWriter facts;

  @BeforeEach
  void open() {
    facts = new FactWriter();
  }

  @AfterEach
  void everythingAddsUp() {
    facts.close();
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void oneFactMovesAllDerivedIndicatorsWithTheSameCause() {
    // Given
    Client.count("chain-kept", "{\"forum\":[\"chain\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    Client.count("chain-all", "{\"forum\":[\"chain\"]}");
    derived("chain-sum", "{\"type\":\"SUM\",\"of\":[\"chain-kept\",\"chain-all\"]}");
    derived(
        "chain-share",
        "{\"type\":\"RATIO\",\"numerator\":\"chain-kept\",\"denominator\":\"chain-all\"}");
    derived(
        "chain-index",
        "{\"type\":\"COMPOSITE\",\"of\":[{\"indicator\":\"chain-sum\",\"weight\":2},"
            + "{\"indicator\":\"chain-kept\"}]}");
    Client.get("chain-share").body("progress.value", nullValue());
    Client.get("chain-share").body("progress.status", equalTo("NO_DATA"));
    CommitmentStory first = CommitmentStory.recorded("chain-1", "mou", "chain", "IN_PROGRESS");
    facts.write(first);
    facts.write(CommitmentStory.recorded("chain-2", "mou", "chain", "PROPOSED"));
    Client.awaitValue("chain-all", "2");

    // When
    facts.write(first.moved("DELIVERED"));

    // Then
    Client.awaitValue("chain-kept", "1");
    Client.get("chain-sum").body("progress.value", number("3"));
    Client.get("chain-share").body("progress.value", number("0.5"));
    Client.get("chain-index")
        .body("progress.value", number("0.233333"))
        .body("progress.lastFact", equalTo(first.id().toString()));
    for (String code : List.of("chain-kept", "chain-sum", "chain-share", "chain-index")) {
      JsonNode last = lastPublished(code, first.id().toString());
      assertEquals("org.hito.indicator.progressed.v1", last.get("type").textValue(), code);
    }
  }

  @Test
  void theExplanationCanBeCheckedByHand() {
    // Given
    observed("hand-a", "0.1");
    observed("hand-b", "0.2");
    derived("hand-sum", "{\"type\":\"SUM\",\"of\":[\"hand-a\",\"hand-b\"]}");
    derived(
        "hand-index",
        "{\"type\":\"COMPOSITE\",\"of\":[{\"indicator\":\"hand-a\",\"weight\":1},"
            + "{\"indicator\":\"hand-b\",\"weight\":3}]}");

    // When
    var sum = Client.reader().get(Client.path("hand-sum") + "/explanation").then();
    var index = Client.reader().get(Client.path("hand-index") + "/explanation").then();

    // Then
    sum.body("value", number("0.3"))
        .body("sum", number("0.3"))
        .body("formula", equalTo("hand-a + hand-b"))
        .body("inputs.code", contains("hand-a", "hand-b"))
        .body("inputs[0].amount", number("0.1"))
        .body("inputs[1].amount", number("0.2"));
    index
        .body("formula", equalTo("mean(1 × achievement(hand-a), 3 × achievement(hand-b))"))
        .body("inputs[0].amount", number("0.01"))
        .body("inputs[1].amount", number("0.02"))
        .body("inputs[1].weight", number("3"))
        .body("value", number("0.0175"));
  }

  @Test
  void anObservationAndARevisionMoveDerivedIndicators() {
    // Given
    observed("base", "4");
    derived("doubled", "{\"type\":\"SUM\",\"of\":[\"base\",\"doubled-too\"]}", 422);
    observed("doubled-too", "4");
    derived("doubled", "{\"type\":\"SUM\",\"of\":[\"base\",\"doubled-too\"]}");
    derived("far", "{\"type\":\"COMPOSITE\",\"of\":[{\"indicator\":\"doubled\"}]}");

    // When
    observe("base", "2026-06-30", "5");

    // Then
    Client.get("doubled").body("progress.value", number("9"));
    Client.get("far").body("progress.value", number("0.9"));
    Client.admin()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"targets\":[{\"value\":20,\"on\":\"2026-12-31\"}]}")
        .patch(Client.path("doubled"))
        .then()
        .statusCode(200);
    Client.get("far").body("progress.value", number("0.45"));
    Client.reader()
        .get(Client.path("far") + "/progress?on=2026-06-29")
        .then()
        .body("value", number("0.4"));
  }

  @Test
  void aCycleIsRefusedSpelledOutAndChangesNothing() {
    // Given
    observed("round", "1");
    derived("round-sum", "{\"type\":\"SUM\",\"of\":[\"round\"]}");
    derived("round-sum-2", "{\"type\":\"SUM\",\"of\":[\"round-sum\"]}");

    // When
    var refused =
        Client.admin()
            .header("If-Match", "*")
            .contentType("application/merge-patch+json")
            .body("{\"measure\":{\"type\":\"SUM\",\"of\":[\"round-sum-2\"]}}")
            .patch(Client.path("round"))
            .then();

    // Then
    refused
        .statusCode(422)
        .body("errors.code", contains("cycle"))
        .body(
            "errors.message",
            hasItem(
                "An indicator cannot be derived from itself:"
                    + " round → round-sum-2 → round-sum → round"));
    Client.get("round").body("measure.type", equalTo("OBSERVED"));
  }

  private static void derived(String code, String measure) {
    derived(code, measure, 201);
  }

  private static void derived(String code, String measure, int status) {
    Client.define(
            code,
            """
            {"name":{"en":"%s"},"unit":"things","measure":%s,
             "baseline":{"value":0,"on":"2021-09-01"},"targets":[{"value":10,"on":"2026-12-31"}]}
            """
                .formatted(code, measure))
        .statusCode(status);
  }

  private static void observed(String code, String value) {
    derived(code, "{\"type\":\"OBSERVED\"}");
    observe(code, "2026-03-31", value);
  }

  private static void observe(String code, String day, String value) {
    Client.admin()
        .body("{\"value\":" + value + "}")
        .put(Client.path(code) + "/observations/" + day)
        .then()
        .statusCode(201);
  }

  private static JsonNode lastPublished(String code, String cause) {
    return TopicReader.of("hito.indicator.facts.v1")
        .until(
            records ->
                records.stream().anyMatch(r -> code.equals(r.key()) && r.value().contains(cause)))
        .stream()
        .filter(record -> code.equals(record.key()))
        .map(record -> Json.read(record.value(), JsonNode.class))
        .filter(fact -> cause.equals(fact.path("causationid").textValue()))
        .findFirst()
        .orElseThrow();
  }
}
