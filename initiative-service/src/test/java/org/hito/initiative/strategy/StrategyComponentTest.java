package org.hito.initiative.strategy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies from outside. */
@QuarkusTest
@InitiativeServiceTest
class StrategyComponentTest {

  @BeforeEach
  void organisations() {
    givenStrategy();
  }

  @Test
  void aStrategyIsDeclaredRevisedAndPublished() {
    // Given
    declare("strategies/published", CHIPS).statusCode(201);
    declare("strategies/published", CHIPS).statusCode(200).header("ETag", "\"1\"");

    // When
    ValidatableResponse revised =
        patch("strategies/published", 1, "{\"vision\":{\"es\":\"Un nodo del hemisferio\"}}");

    // Then
    revised.statusCode(200).body("vision.en", equalTo("Un nodo del hemisferio"));
    var facts = facts("strategy", "published", 2);
    assertEquals(
        List.of("org.hito.strategy.registered.v1", "org.hito.strategy.revised.v1"),
        facts.stream().map(fact -> fact.getString("type")).toList());
    assertEquals("Talento", facts.get(1).getString("data.strategy.pillars[0].name.es"));
    get("strategies/published/history").body("items.version", equalTo(List.of(2, 1)));
    get("strategies?owner=senacyt,nobody&q=SEMICONDUCTORES")
        .body("items.code", hasItem("published"));
  }

  @Test
  void allViolationsAreReportedInOneAnswer() {
    // When
    ValidatableResponse refused =
        declare(
            "strategies/broken",
            """
            {"name":{},"owners":["nobody","senacyt"],"period":{"from":"2025","to":"2024-12-31"},
             "pillars":[{"code":"a","name":{"en":"A"}},{"code":"a","name":{"en":"B"}}],
             "phases":[{"code":"x","name":{"en":"X"},"from":"2025-06","to":"2025-05"},
                       {"code":"y","name":{"en":"Y"},"from":"2020"}],"colour":"red"}
            """);

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/name no-language",
                "/owners/0 unknown-reference",
                "/period/to ends-before-start",
                "/pillars/1/code duplicate",
                "/phases/0/to ends-before-start",
                "/phases/0 phase-outside-strategy",
                "/phases/1 phase-outside-strategy",
                "/colour unknown-member"));
    get("strategies/broken").statusCode(404);
  }

  @Test
  void aStrategyHasRisksAndBuildsOnEarlierOnes() {
    // Given
    declare("strategies/first-plan", CHIPS).statusCode(201);
    declare("strategies/second-plan", building("first-plan")).statusCode(201);

    // When
    ValidatableResponse declared = declare("strategies/third-plan", building("second-plan"));

    // Then
    declared
        .statusCode(201)
        .body("buildsOn", contains("second-plan"))
        .body("risks[0].status", equalTo("OPEN"));
    get("strategies?buildsOn=first-plan").body("items.code", contains("second-plan"));
    patch("strategies/first-plan", 1, "{\"buildsOn\":[\"third-plan\"]}")
        .statusCode(422)
        .body("errors.pointer", contains("/buildsOn/0"))
        .body(
            "errors[0].message",
            containsString("first-plan → third-plan → second-plan → first-plan"));
    get("strategies/first-plan").body("version", equalTo(1));
  }

  @Test
  void twoChangesTogetherCloseNoCircle() {
    // Given
    declare("strategies/left-plan", CHIPS).statusCode(201);
    declare("strategies/right-plan", CHIPS).statusCode(201);

    // When
    CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> link("left", "right"));
    CompletableFuture<Integer> right = CompletableFuture.supplyAsync(() -> link("right", "left"));

    // Then
    assertEquals(List.of(200, 422), Stream.of(left.join(), right.join()).sorted().toList());
  }

  private static int link(String one, String other) {
    return patch("strategies/" + one + "-plan", 1, "{\"buildsOn\":[\"" + other + "-plan\"]}")
        .extract()
        .statusCode();
  }

  @Test
  void aStrategyBuildsNeitherOnItselfNorOnUnknownOnes() {
    // When
    ValidatableResponse refused =
        declare(
            "strategies/alone",
            CHIPS.replaceFirst(
                "\\{",
                "{\"buildsOn\":[\"alone\",\"nowhere\"],\"risks\":[{\"code\":\"a\",\"name\":{\"en\":\"A\"},"
                    + "\"likelihood\":6},{\"code\":\"a\",\"name\":{\"en\":\"A\"}}],"));

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/risks/0/likelihood out-of-range",
                "/risks/1/code duplicate",
                "/buildsOn/0 builds-on-itself",
                "/buildsOn/1 unknown-reference"));
  }

  private static String building(String earlier) {
    return CHIPS.replaceFirst(
        "\\{",
        "{\"buildsOn\":[\"%s\"],\"risks\":[{\"code\":\"law\",\"name\":{\"en\":\"Laws take long\"}}],"
            .formatted(earlier));
  }

  @Test
  void ownersChangeTheirStrategyAndNobodyElse() {
    // Given
    editor("senacyt").body(CHIPS).put("/api/v1/strategies/owned").then().statusCode(201);
    String other = CHIPS.replace("CHIPS", "OTHER");

    // When
    ValidatableResponse refused =
        editor("economia-mx")
            .header("If-Match", "\"1\"")
            .body(other)
            .put("/api/v1/strategies/owned")
            .then();

    // Then
    refused.statusCode(403).body("code", equalTo("not-strategy-owner"));
    editor("senacyt")
        .header("If-Match", "\"1\"")
        .body(other)
        .put("/api/v1/strategies/owned")
        .then()
        .statusCode(200);
  }

  @Test
  void partsWithInitiativesCannotBeRemoved() {
    // Given
    declare("strategies/needed", CHIPS).statusCode(201);
    declare("initiatives/needing", CENTRE.replace("\"chips\"", "\"needed\"")).statusCode(201);

    // When
    ValidatableResponse refused = patch("strategies/needed", 1, "{\"pillars\":[],\"phases\":[]}");

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/pillars", "/phases"))
        .body("errors.code", hasItem("needed-by-initiatives"));
  }
}
