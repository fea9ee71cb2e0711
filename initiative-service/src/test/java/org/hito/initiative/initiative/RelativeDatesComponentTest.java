package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relative due dates, and alternatives of initiatives, from outside. */
@QuarkusTest
@InitiativeServiceTest
class RelativeDatesComponentTest {

  private static String reviewed(String after) {
    return CENTRE.replace("\"dueOn\":\"2091\"", "\"after\":" + after.replace('\'', '"'));
  }

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  @Test
  void aDueDateIsShownWithHowItWasDerivedAndFollows() {
    // Given
    declare("initiatives/relative", reviewed("{'milestone':'law','period':'P1Y6M'}"))
        .statusCode(201)
        .body("milestones[1].dueOn", equalTo("2091-12-30"))
        .body("milestones[1].after.milestone", equalTo("law"))
        .body("milestones[1].after.period", equalTo("P1Y6M"));

    // When
    ValidatableResponse moved =
        patch(
            "initiatives/relative",
            1,
            """
            {"milestones":[{"code":"law","name":{"en":"Law"},"dueOn":"2092"},
                           {"code":"room","name":{"en":"Room"},"dueOn":"2091-12-30",
                            "after":{"milestone":"law","period":"P1Y"}}]}
            """);

    // Then
    moved.statusCode(200).body("milestones[1].dueOn", equalTo("2093"));
  }

  @Test
  void datesThatCannotBeDerivedAreRefused() {
    // When
    ValidatableResponse refused =
        declare("initiatives/unresolved", reviewed("{'milestone':'laws','date':'2025'}"));

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/milestones/1/after/milestone either-or", "/milestones/1/after/period required"));
    declare("initiatives/unresolved", reviewed("{'milestone':'laws','period':'P1Y'}"))
        .statusCode(422)
        .body("errors.code", contains("unknown-reference"));
  }

  @Test
  void alternativesAreFoundWhicheverOfThemNamesTheOther() {
    // Given
    declare("initiatives/by-law", CENTRE).statusCode(201);

    // When
    ValidatableResponse declared =
        declare("initiatives/by-decree", alternativeTo("by-law")).statusCode(201);

    // Then
    declared.body("alternativeTo", contains("by-law"));
    get("initiatives?alternativeTo=by-law").body("items.code", contains("by-decree"));
    get("initiatives?alternativeTo=by-decree").body("items.code", contains("by-law"));
    get("initiatives?alternativeTo=by-law,by-decree")
        .body("items.code", contains("by-decree", "by-law"));
    declare("initiatives/by-itself", alternativeTo("by-itself"))
        .statusCode(422)
        .body("errors.code", contains("alternative-to-itself"));
    declare("initiatives/by-itself", alternativeTo("nowhere"))
        .statusCode(422)
        .body("errors.code", contains("unknown-reference"));
  }

  private static String alternativeTo(String other) {
    return CENTRE.replaceFirst("\\{", "{\"alternativeTo\":[\"%s\"],".formatted(other));
  }
}
