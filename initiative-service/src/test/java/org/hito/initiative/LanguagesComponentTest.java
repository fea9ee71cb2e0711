package org.hito.initiative;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A language that was not given follows the other one, wherever it is read. */
@QuarkusTest
@InitiativeServiceTest
class LanguagesComponentTest {

  private static String body(String name) {
    return "{\"name\":%s,\"kind\":\"other\"}".formatted(name.replace('\'', '"'));
  }

  private static ValidatableResponse revised(String code, String name) {
    return patch("organisations/" + code, 1, "{\"name\":%s}".formatted(name.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // declared as | patched with | reads in English | in Spanish
        "a | {'en':'Old'}              | {'en':'New'}   | New   | New",
        "b | {'es':'Viejo'}            | {'es':'Nuevo'} | Nuevo | Nuevo",
        "c | {'en':'Old'}              | {'es':'Nuevo'} | Old   | Nuevo",
        "d | {'es':'Viejo'}            | {'en':'New'}   | New   | Viejo",
        "e | {'en':'Old','es':'Viejo'} | {'en':'New'}   | New   | Viejo",
        "f | {'en':'Old','es':'Viejo'} | {'es':null}    | Old   | Old"
      })
  void aLanguageFollowsWhileItWasNotGiven(
      String code, String given, String change, String english, String spanish) {
    // Given
    declare("organisations/follows-" + code, body(given)).statusCode(201);

    // When
    ValidatableResponse revised = revised("follows-" + code, change);

    // Then
    revised
        .statusCode(200)
        .body("name.en", equalTo(english))
        .body("name.es", equalTo(spanish))
        .body("label", equalTo(english));
    reader()
        .header("Accept-Language", "es")
        .get("/api/v1/organisations/follows-" + code)
        .then()
        .body("label", equalTo(spanish));
  }

  @Test
  void theOldNameIsNotFoundAnyMore() {
    // Given
    declare("organisations/renamed", body("{'en':'Formerly so'}")).statusCode(201);

    // When
    revised("renamed", "{'en':'Hereafter so'}").statusCode(200);

    // Then
    get("organisations?q=formerly so").body("items", empty());
    get("organisations?q=hereafter so").body("items.code", contains("renamed"));
  }

  @Test
  void aDeclarationSentBackAsItReadsChangesNothing() {
    // Given
    declare("organisations/sent-back", body("{'es':'Solo así'}")).statusCode(201);
    String name = "{'en':'Solo así','es':'Solo así'}";

    // When
    ValidatableResponse again = declare("organisations/sent-back", body(name));

    // Then
    again.statusCode(200).header("ETag", "\"1\"");
    revised("sent-back", "{'en':'Only so'}").statusCode(200).body("name.es", equalTo("Solo así"));
  }

  @Test
  void aTextWithinAThingFollowsLikeItsName() {
    // Given
    givenStrategy();
    declare(
            "strategies/envisioned",
            CHIPS.replaceFirst("\\{", "{\"vision\":{\"en\":\"A chip in each pot\"},"))
        .statusCode(201);

    // When
    ValidatableResponse revised =
        patch("strategies/envisioned", 1, "{\"vision\":{\"en\":\"Two chips\"}}");

    // Then
    revised.statusCode(200).body("vision.es", equalTo("Two chips"));
  }

  @Test
  void nullMeansThatALanguageIsNotGivenInEveryText() {
    // Given
    givenStrategy();
    String body =
        CENTRE
            .replace("\"es\":\"Institución Tecnológica Superior\"", "\"es\":null")
            .replace("{\"en\":\"Clean room\"}", "{\"en\":\"Clean room\",\"es\":null}")
            .replace("{\"en\":\"Funding\"}", "{\"en\":null,\"es\":\"Fondos\"}");

    // When
    ValidatableResponse declared = declare("initiatives/with-nulls", body);

    // Then
    declared
        .statusCode(201)
        .body("name.es", equalTo("Center for Advanced Semiconductor Technologies"))
        .body("milestones[1].name.es", equalTo("Clean room"))
        .body("risks[0].name.en", equalTo("Fondos"));
    declare("organisations/nameless", body("{'en':null,'es':null}"))
        .statusCode(422)
        .body("errors.code", contains("no-language"));
  }

  @Test
  void aPlainTextMayBeGivenInTwoLanguages() {
    // Given
    givenStrategy();
    String body =
        CENTRE.replace("\"role\":\"host\"", "\"roleText\":{\"en\":\"host\",\"es\":\"anfitriona\"}");
    declare("initiatives/worded", body).statusCode(201);

    // When
    ValidatableResponse moved =
        admin()
            .body(
                """
                {"to":"IN_PROGRESS","on":"2025-01-15",
                 "reasonText":{"en":"Money granted","es":"Fondos otorgados"}}
                """)
            .post("/api/v1/initiatives/worded/moves")
            .then();

    // Then
    moved
        .statusCode(200)
        .body("moves[0].reason", equalTo("Money granted"))
        .body("moves[0].reasonText.es", equalTo("Fondos otorgados"))
        .body("partners[0].role", equalTo("host"))
        .body("partners[0].roleText.es", equalTo("anfitriona"));
    patch(
            "initiatives/worded",
            2,
            "{\"partners\":[{\"organisation\":\"utp\",\"role\":\"guest\","
                + "\"roleText\":{\"en\":\"host\",\"es\":\"anfitriona\"}}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/partners/0/role"))
        .body("errors.code", contains("in-neither-language"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00A0\\u200B", "\\u2800", "\\uFEFF", "\\u3164\\u115F", "\\u0301"})
  void aNameThatShowsNothingIsBlank(String name) {
    // When
    ValidatableResponse refused =
        admin()
            .body("{\"name\":{\"en\":\"%s\"},\"kind\":\"other\"}".formatted(name))
            .put("/api/v1/organisations/unseen")
            .then();

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/name/en"))
        .body("errors.code", contains("blank"));
  }
}
