package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.editor;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@InitiativeServiceTest
class InitiativeRefusalsComponentTest {

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  @Test
  void allViolationsAreReportedInOneAnswerWithTheirPlaces() {
    // When
    ValidatableResponse refused =
        declare(
            "initiatives/broken",
            """
            {"name":{},"strategy":"chips","pillar":"pillow","phase":"nine","kind":"institution",
             "lead":"senacyt","period":{"from":"2025-05","to":"2024"},
             "partners":[{"organisation":"nobody"},{"organisation":"senacyt","role":"host"}],
             "milestones":[{"code":"a","name":{"en":"A"},"weight":0},
                           {"code":"a","name":{"en":"B"},"weight":-1,"dueOn":"soon"}],
             "funding":[{"fund":"x","amount":"1,000","currency":"USD"},
                        {"fund":"y","from":9,"to":8,"currency":"USD"},
                        {"fund":"z","currency":"Dollars"}],
             "risks":[{"code":"r","name":{"en":"R"},"likelihood":6,"impact":5}],"colour":"red"}
            """);

    // Then
    refused
        .statusCode(422)
        .body("code", equalTo("invalid-request"))
        .body(
            "errors.collect { it.pointer + ' ' + it.code }.sort()",
            equalTo(
                List.of(
                    "/colour unknown-member",
                    "/funding/0/amount not-a-number",
                    "/funding/1/to range-upside-down",
                    "/funding/2/currency not-a-currency",
                    "/milestones/0/weight not-above-zero",
                    "/milestones/1/code duplicate",
                    "/milestones/1/dueOn not-a-partial-date",
                    "/milestones/1/weight not-above-zero",
                    "/name no-language",
                    "/partners/0/organisation unknown-reference",
                    "/partners/1/organisation lead-also-partner",
                    "/period/to ends-before-start",
                    "/phase unknown-reference",
                    "/pillar unknown-reference",
                    "/risks/0/likelihood out-of-range")));
    get("initiatives/broken").statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e2147483648", "1e-2147483648", "1e400", "12345678901234567890123456789012345"})
  void aNumberNobodyCanKeepIsRefusedAtItsPlaceInWhateverMember(String number) {
    // Given
    String body =
        CENTRE.replace("500000000.25", number).replace("\"weight\":3", "\"weight\":" + number);

    // When
    ValidatableResponse refused =
        declare(
            "initiatives/odd-number",
            body.replace("\"indicators\"", "\"x\":[" + number + "],\"indicators\""));

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }.sort()",
            equalTo(
                List.of(
                    "/funding/0/amount too-precise",
                    "/milestones/1/weight too-precise",
                    "/x unknown-member")))
        .body("errors.message", hasItem(containsString("34")));
    get("initiatives/odd-number").statusCode(404);
  }

  @Test
  void anUnknownStrategyAndLeadAreNamed() {
    // When
    ValidatableResponse refused =
        admin()
            .header("Accept-Language", "es")
            .body(CENTRE.replace("\"chips\"", "\"gone\"").replace("\"senacyt\"", "\"ghost\""))
            .put("/api/v1/initiatives/homeless")
            .then();

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/strategy", "/lead"))
        .body("errors[0].message", startsWith("No hay estrategia 'gone'"));
  }

  @Test
  void theLeadChangesItsInitiativeAndNobodyElse() {
    // Given
    editor("senacyt").body(CENTRE).put("/api/v1/initiatives/led").then().statusCode(201);

    // When
    ValidatableResponse refused =
        editor("utp")
            .body("{\"to\":\"IN_PROGRESS\",\"on\":\"2025-01-15\",\"reason\":\"x\"}")
            .post("/api/v1/initiatives/led/moves")
            .then();

    // Then
    refused.statusCode(403).body("code", equalTo("not-lead"));
    editor("utp").body(CENTRE).put("/api/v1/initiatives/not-led").then().statusCode(403);
    editor("senacyt")
        .header("If-Match", "\"1\"")
        .body(CENTRE.replace("\"senacyt\"", "\"mici\""))
        .put("/api/v1/initiatives/led")
        .then()
        .statusCode(403);
    get("initiatives/led").body("version", equalTo(1));
  }
}
