package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Initiatives from outside. */
@QuarkusTest
@InitiativeServiceTest
class InitiativeComponentTest {

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  private static ValidatableResponse move(String code, String to, String on) {
    return admin()
        .body("{\"to\":\"%s\",\"on\":\"%s\",\"reason\":\"Board\"}".formatted(to, on))
        .post("/api/v1/initiatives/" + code + "/moves")
        .then();
  }

  @Test
  void anInitiativeIsDeclaredOnceAndComesBackAsItWasGiven() {
    // Given
    declare("initiatives/given", CENTRE).statusCode(201).header("ETag", "\"1\"");

    // When
    ValidatableResponse again =
        declare("initiatives/given", CENTRE.replace("\"APPROVED\"", "\"PROPOSED\""));

    // Then
    again
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("APPROVED"))
        .body("completion", equalTo(0))
        .body("health.status", equalTo("GREEN"))
        .body("milestones.code", contains("law", "room"))
        .body("milestones[1].name.es", equalTo("Clean room"))
        .body("risks[0].status", equalTo("OPEN"))
        .body("funding[1].conditions.es", equalTo("After review"));
    String text = get("initiatives/given").extract().asString();
    assertEquals(true, text.contains("\"amount\":500000000.25"), text);
  }

  @Test
  void movesFollowTheStatesAndTellWhatIsAllowed() {
    // Given
    declare("initiatives/moved", CENTRE).statusCode(201);
    move("moved", "IN_PROGRESS", "2025-01-15").statusCode(200).header("ETag", "\"2\"");

    // When
    ValidatableResponse refused = move("moved", "PROPOSED", "2025-02-01");

    // Then
    refused
        .statusCode(409)
        .body("code", equalTo("illegal-move"))
        .body("allowed", contains("ON_HOLD", "COMPLETED", "CANCELLED"));
    move("moved", "ON_HOLD", "2025-01-14")
        .statusCode(422)
        .body("errors.pointer", contains("/on"))
        .body("errors.code", contains("date-before-last-move"));
    move("moved", "ON_HOLD", "2999-01-01").statusCode(422);
    move("nowhere", "ON_HOLD", "2025-01-14").statusCode(404);
    admin()
        .body("{\"to\":\"ON_HOLD\"}")
        .post("/api/v1/initiatives/moved/moves")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/on", "/reason"));
    get("initiatives/moved").body("version", equalTo(2)).body("moves.reason", contains("Board"));
    var fact = facts("initiative", "moved", 2).get(1);
    assertEquals("org.hito.initiative.status-changed.v1", fact.getString("type"));
    assertEquals("2025-01-15T00:00:00Z", fact.getString("time"));
    assertEquals("IN_PROGRESS", fact.getString("data.change.to"));
  }

  @Test
  void milestonesAreReachedOnceAndTakenBack() {
    // Given
    declare("initiatives/steps", CENTRE).statusCode(201);
    String law = "/api/v1/initiatives/steps/milestones/law/reached";
    String reached =
        "{\"on\":\"2025-03\",\"evidence\":[{\"title\":\"Deed\",\"url\":\"https://example.org/d\"}]}";
    admin().body(reached).put(law).then().statusCode(200).body("completion", equalTo(0.25f));

    // When
    admin().body(reached).put(law).then().statusCode(200).header("ETag", "\"2\"");
    ValidatableResponse back = admin().delete(law).then();

    // Then
    back.statusCode(200).header("ETag", "\"3\"").body("completion", equalTo(0));
    admin().delete(law).then().statusCode(200).header("ETag", "\"3\"");
    admin().body(reached).put(law.replace("law", "lawn")).then().statusCode(404);
    admin().body("{\"on\":\"2999\"}").put(law).then().statusCode(422);
    editor("utp").body(reached).put(law).then().statusCode(403).body("code", equalTo("not-lead"));
    get("initiatives/steps/history")
        .body("items.type", contains("milestone-taken-back", "milestone-reached", "registered"))
        .body("items[1].change.evidence.url", contains("https://example.org/d"));
  }

  @Test
  void thePastOfAMilestoneSurvivesADeclaration() {
    // Given
    declare("initiatives/lasting", CENTRE).statusCode(201);
    admin()
        .body("{\"on\":\"2025-03-01\"}")
        .put("/api/v1/initiatives/lasting/milestones/law/reached")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse again = declare("initiatives/lasting", CENTRE);

    // Then
    again
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("milestones[0].reachedOn", equalTo("2025-03-01"));
  }

  @Test
  void aHighRiskTurnsTheHealthAndItsMitigationTurnsItBack() {
    // Given
    declare("initiatives/risky", CENTRE).statusCode(201);

    // When
    ValidatableResponse red =
        patch(
            "initiatives/risky",
            1,
            "{\"risks\":[{\"code\":\"money\",\"name\":{\"en\":\"Funding\"},\"likelihood\":4,\"impact\":4}]}");

    // Then
    red.statusCode(200)
        .header("ETag", "\"3\"")
        .body("health.status", equalTo("RED"))
        .body("health.causes.kind", contains("high-risk"))
        .body("health.causes.code", contains("money"))
        .body("health.causes[0].detail.es", equalTo("Probabilidad 4 × impacto 4 = 16"));
    get("initiatives?health=RED&strategy=chips").body("items.code", hasItem("risky"));
    assertEquals(
        List.of("registered", "risk-changed", "health-changed"),
        facts("initiative", "risky", 3).stream()
            .map(fact -> fact.getString("type").replaceAll("org.hito.initiative.(.*).v1", "$1"))
            .toList());
    for (JsonPath fact : facts("initiative", "risky", 3)) {
      assertEquals(
          fact.getInt("aggregateversion"), fact.getInt("data.initiative.version"), fact.prettify());
    }
    patch("initiatives/risky", 3, "{\"risks\":[]}").body("health.status", equalTo("GREEN"));
    get("initiatives?health=RED&strategy=chips").body("items.code", not(hasItem("risky")));
  }

  @Test
  void everyFilterFindsAndSearchIgnoresCaseAndAccents() {
    // Given
    declare("initiatives/found", CENTRE).statusCode(201);

    // When
    for (String filter :
        List.of(
            "strategy=chips",
            "pillar=talent,research",
            "phase=one",
            "status=APPROVED",
            "kind=institution",
            "lead=senacyt",
            "partner=utp",
            "health=GREEN",
            "q=institución tecnologica",
            "q=c-tasc",
            "q=advanced SEMI",
            "q=found")) {
      // Then
      get("initiatives?limit=200&" + filter).statusCode(200).body("items.code", hasItem("found"));
    }
    for (String filter : List.of("pillar=research", "partner=mici", "q=100%", "indicator=none")) {
      get("initiatives?limit=200&" + filter)
          .statusCode(200)
          .body("items.code", not(hasItem("found")));
    }
    get("initiatives?sort=-code&limit=1").statusCode(200);
    get("initiatives?colour=red").statusCode(400);
  }
}
