package org.hito.initiative;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit answers to methods, paths, queries and headers at the edges of any service. */
@QuarkusTest
@InitiativeServiceTest
class EdgeComponentTest {

  @Test
  void anAcceptThatNamesNothingIsAsGoodAsNone() {
    // When
    ValidatableResponse answer =
        reader().header("Accept", "").get("/api/v1/organisations?limit=1").then();

    // Then
    answer.statusCode(200).contentType("application/json");
  }

  @Test
  void aFailureShowsNothingOfOurInsides() {
    // When
    ValidatableResponse failed = reader().get("/planted/failure").then();

    // Then
    failed
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("internal-error"))
        .body(
            allOf(
                not(containsString("Exception")),
                not(containsString("SELECT")),
                not(containsString("org.hito")),
                not(containsString("\tat "))));
  }

  @Test
  void headAnswersAsGetWithoutABody() {
    // Given
    put("headed", SENACYT);

    // When
    ValidatableResponse answer = reader().head("/api/v1/organisations/headed").then();

    // Then
    answer.statusCode(200).header("ETag", "\"1\"").body(emptyString());
  }

  @Test
  void optionsListsTheMethodsOfAPath() {
    // When
    ValidatableResponse answer = reader().options("/api/v1/organisations/any").then();

    // Then
    answer
        .statusCode(200)
        .header("Allow", allOf(containsString("HEAD"), containsString("PUT")))
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/organisations/%00", "/api/v1/organisations/a%00b/history"})
  void aZeroCharacterInAPathFindsNothing(String path) {
    // When
    ValidatableResponse answer = reader().urlEncodingEnabled(false).get(path).then();

    // Then
    answer.statusCode(404).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=a%00b",
        "kind=%00",
        "updatedSince=2026-02-31T00:00:00Z",
        "updatedSince=yesterday",
        "limit=0",
        "limit=many",
        "sort=colour",
        "cursor=made-up",
        "kind=government&kind=other",
        "kind=Government",
        "kind=government,ministry",
        "country=pa",
        "updatedSince=9999-12-31T23:59:59-18:00"
      })
  void aQueryThatCannotBeReadIsTheReadersMistake(String query) {
    // When
    ValidatableResponse refused =
        reader().urlEncodingEnabled(false).get("/api/v1/organisations?" + query).then();

    // Then
    refused.statusCode(400).contentType("application/problem+json");
  }

  @Test
  void aValueNoMemberCanHaveIsRefusedWithThoseTheyCan() {
    // When
    ValidatableResponse refused =
        reader()
            .header("Accept-Language", "es")
            .get("/api/v1/initiatives?health=red&limit=1")
            .then();

    // Then
    refused
        .statusCode(400)
        .body("code", equalTo("invalid-query-parameter"))
        .body("allowed", contains("GREEN", "AMBER", "RED"))
        .body(
            "detail",
            equalTo(
                "El parámetro 'health' no puede tener el valor 'red'. Se espera: GREEN, AMBER,"
                    + " RED."));
  }
}
