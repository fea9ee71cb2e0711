package org.hito.metrics.gate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.json.Json;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.Test;

/** Gates open and shut with their indicators. */
@QuarkusTest
@MetricsServiceTest
class GateComponentTest extends GateRequests {

  @Test
  void aGateOpensAndShutsWithItsIndicatorAndIsPublished() {
    // Given
    Client.observed("gate-exports");
    gate("gate-fund", "{\"all\":[{\"indicator\":\"gate-exports\",\"atLeast\":0.5}]}")
        .statusCode(201)
        .body("open", equalTo(false))
        .body("condition.all[0].of", equalTo("achievement"))
        .body("reason.es", containsString("Cerrada"));

    // When
    Client.observe("gate-exports", today().minusDays(2), "5");

    // Then
    get("gate-fund")
        .header("ETag", equalTo("\"2\""))
        .body("open", equalTo(true))
        .body("reason.en", containsString("the achievement of gate-exports is 0.5"));
    Client.observe("gate-exports", today().minusDays(1), "4");
    get("gate-fund").body("open", equalTo(false));
    Client.reader()
        .get("/api/v1/gates/gate-fund/history")
        .then()
        .body("items.type", contains("shut", "opened", "defined"));
    List<JsonNode> facts = facts("gate-exports");
    assertEquals("gate-fund", facts.get(0).at("/data/change/gate").textValue());
    assertEquals(
        List.of("org.hito.indicator.gate-opened.v1", "org.hito.indicator.gate-shut.v1"),
        facts.stream().map(fact -> fact.get("type").textValue()).toList());
  }

  @Test
  void aGateSaysWhatItReleasesAndExplainsItselfByNames() {
    // Given
    Client.define(
            "released-jobs",
            """
            {"name":{"en":"Jobs","es":"Empleos"},"measure":{"type":"OBSERVED"}}
            """)
        .statusCode(201);
    String condition =
        "\"condition\":{\"all\":[{\"indicator\":\"released-jobs\",\"atLeast\":1000,\"of\":\"value\"}]}";

    // When
    put(
            "released-fund",
            "{\"name\":{\"en\":\"g\"},"
                + condition
                + ",\"releases\":{\"fund\":\"itsi\",\"from\":15000000.50,\"to\":25000000,"
                + "\"currency\":\"USD\",\"initiative\":\"cluster\"}}")
        .statusCode(201);
    Client.observe("released-jobs", today().minusDays(1), "12500");

    // Then
    get("released-fund")
        .body("open", equalTo(true))
        .body("reason.en", containsString("the value of released-jobs is 12500"))
        .body(
            "explanation.en",
            containsString("the value of “Jobs” is 12,500 (at least 1,000 needed)"))
        .body("explanation.es", containsString("el valor de «Empleos» es 12,500"))
        .body("releases.from", number("15000000.5"))
        .body("releases.initiative", equalTo("cluster"));
    Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"name\":{\"es\":\"Puestos\"}}")
        .patch(Client.path("released-jobs"))
        .then()
        .statusCode(200);
    get("released-fund").body("explanation.es", containsString("el valor de «Puestos» es 12,500"));
    Client.reader()
        .get("/api/v1/gates/released-fund/history")
        .then()
        .body("items[0].change.explanation.es", containsString("«Empleos»"));
    Client.admin()
        .header("If-Match", "*")
        .body("{\"name\":{\"en\":\"g\"}," + condition + "}")
        .put("/api/v1/gates/released-fund")
        .then()
        .statusCode(200);
    Client.reader()
        .get("/api/v1/gates/released-fund/history")
        .then()
        .body("items[0].change.releases.from.fund", equalTo("itsi"));
  }

  @Test
  void aGateDoesNotReleaseHalfARange() {
    put(
            "half-fund",
            "{\"name\":{\"en\":\"g\"},\"condition\":{\"all\":[{\"indicator\":\"x\",\"atLeast\":1}]},"
                + "\"releases\":{\"from\":1,\"currency\":\"dollars\"}}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/releases/fund"))
        .body("errors.pointer", hasItem("/releases/currency"));
  }

  @Test
  void aGateWhoseConditionIsMetAlreadyOpensAtOnce() {
    // Given
    Client.observed("reached");
    Client.observe("reached", today().minusDays(1), "10");

    // When
    ValidatableResponse gate =
        gate(
            "reached-fund",
            "{\"any\":[{\"indicator\":\"reached\",\"atMost\":10,\"of\":\"value\"}]}");

    // Then
    gate.statusCode(201).body("open", equalTo(true)).body("version", equalTo(2));
    Client.get("reached").body("version", equalTo(4));
  }

  @Test
  void whatBreaksARuleIsRefused() {
    gate("no-fund", "{\"all\":[{\"indicator\":\"nobody-knows\",\"atLeast\":1}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/condition/all/0/indicator"))
        .body("errors.code", contains("unknown-reference"));
    gate("no-fund", "{\"all\":[],\"any\":[]}")
        .statusCode(422)
        .body("errors.code", hasItem("either-or"));
    Client.agency("senacyt", "agency-editor")
        .body(body("{\"all\":[{\"indicator\":\"x\",\"atLeast\":1}]}"))
        .put("/api/v1/gates/no-fund")
        .then()
        .statusCode(403)
        .body("code", equalTo("admin-role-needed"));
    Client.reader().get("/api/v1/gates/no-fund").then().statusCode(404);
  }

  @Test
  void gatesAreListedByIndicatorAndState() {
    // Given
    Client.observed("listed-exports");
    gate("listed-fund", "{\"all\":[{\"indicator\":\"listed-exports\",\"atLeast\":1}]}");

    // When
    var listed = Client.reader().get("/api/v1/gates?indicator=listed-exports&open=false").then();

    // Then
    listed.statusCode(200).body("items.code", contains("listed-fund"));
  }

  private static List<JsonNode> facts(String indicator) {
    return gateFacts(
            TopicReader.of("hito.indicator.facts.v1")
                .until(
                    records ->
                        gateFacts(records.stream().map(r -> r.value()), indicator).count() >= 2)
                .stream()
                .map(r -> r.value()),
            indicator)
        .toList();
  }

  private static Stream<JsonNode> gateFacts(Stream<String> facts, String indicator) {
    return facts
        .filter(fact -> fact.contains("indicator.gate-"))
        .map(fact -> Json.read(fact, JsonNode.class))
        .filter(fact -> indicator.equals(fact.get("subject").textValue()));
  }
}
