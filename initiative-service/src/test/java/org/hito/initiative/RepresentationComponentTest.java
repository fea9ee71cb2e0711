package org.hito.initiative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.passports;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The representations of one version in two languages. */
@QuarkusTest
@InitiativeServiceTest
class RepresentationComponentTest {

  private static String path(String code) {
    return "/api/v1/organisations/" + code;
  }

  private static ValidatableResponse patch(String code, String name, String value, String... more) {
    var request =
        admin()
            .contentType("application/merge-patch+json")
            .header(name, value)
            .body("{\"country\":\"MX\"}");
    for (String line : more) {
      request = request.header(name, line);
    }
    return request.patch(path(code)).then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // what the reader requests and has | answer, its tag and language
        "en | \"1\"          | 304 | \"1\"    | en",
        "es | \"1\"          | 200 | \"1-es\" | es",
        "es | \"1-es\"       | 304 | \"1-es\" | es",
        "en | \"1-es\"       | 200 | \"1\"    | en",
        "es | W/\"1-es\"     | 304 | \"1-es\" | es",
        "en | \"1-gzip\"     | 304 | \"1\"    | en",
        "en | \"0\", \"1\"   | 304 | \"1\"    | en",
        "es | *              | 304 | \"1-es\" | es",
        "en | \"2\"          | 200 | \"1\"    | en"
      })
  void onlyWhatTheReaderHasInItsLanguageIsNotSentAgain(
      String language, String known, int status, String tag, String spoken) {
    // Given
    put("spoken", SENACYT);

    // When
    ValidatableResponse answer =
        reader()
            .header("Accept-Language", language)
            .header("If-None-Match", known)
            .get(path("spoken"))
            .then();

    // Then
    answer
        .statusCode(status)
        .header("ETag", equalTo(tag))
        .header("Content-Language", equalTo(spoken))
        .header("Vary", containsString("Accept-Language"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // If-Match | another header and its value | answer
        "\"1\"      | If-None-Match       | \"1\"                         | 304",
        "\"1-es\"   | Accept-Language     | en                            | 200",
        "*          | Accept-Language     | es                            | 200",
        "\"9\"      | If-None-Match       | \"1\"                         | 412",
        "\"abc\"    | Accept              | application/json              | 412",
        "abc        | Accept              | application/json              | 400",
        "\"1\"      | If-Unmodified-Since | Sat, 01 Jan 2000 00:00:00 GMT | 200",
        "\"1\"      | If-Range            | \"9\"                         | 200"
      })
  void onlyTheVersionThatTheReaderWantsIsSent(
      String wanted, String header, String value, int status) {
    // Given
    put("wanted", SENACYT);

    // When
    ValidatableResponse answer =
        reader().header("If-Match", wanted).header(header, value).get(path("wanted")).then();

    // Then
    answer.statusCode(status);
    reader()
        .header("If-Match", wanted)
        .header(header, value)
        .head(path("wanted"))
        .then()
        .statusCode(status);
  }

  @Test
  void aReaderOfAnotherVersionIsToldTheCurrentOne() {
    // Given
    put("other-version", SENACYT);

    // When
    ValidatableResponse refused =
        reader().header("If-Match", "\"9\"").get(path("other-version")).then();

    // Then
    refused
        .statusCode(412)
        .body("code", equalTo("version-differs"))
        .body("detail", containsString("If-Match names \"9\"; the current version is 1."));
    reader().header("If-Match", "\"9\"").get(path("nobody")).then().statusCode(404);
  }

  @Test
  void severalLinesOfWhatTheReaderHasAreOneList() {
    // Given
    put("lines", SENACYT);

    // When
    ValidatableResponse answer =
        reader()
            .header("If-None-Match", "\"7\"")
            .header("If-None-Match", "\"1\"")
            .get(path("lines"))
            .then();

    // Then
    answer.statusCode(304).body(emptyString());
  }

  @Test
  void aWriteIsAnsweredWithTheTagOfItsLanguage() {
    // When
    ValidatableResponse created =
        admin().header("Accept-Language", "es").body(SENACYT).put(path("escrito")).then();

    // Then
    created.statusCode(201).header("ETag", "\"1-es\"").header("Content-Language", "es");
    admin()
        .header("Accept-Language", "es")
        .header("If-Match", "\"1-es\"")
        .body(SENACYT.replace("PA", "MX"))
        .put(path("escrito"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2-es\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"1\"", "\"1-es\"", "W/\"1\"", "W/\"1-es\"", "\"1-gzip\"", "\"9\", \"1\"", "*"})
  void everyTagOfAVersionIsGoodForChangingIt(String tag) {
    // Given
    String code = "tagged-" + Integer.toHexString(tag.hashCode());
    put(code, SENACYT).statusCode(201);

    // When
    ValidatableResponse changed = patch(code, "If-Match", tag);

    // Then
    changed.statusCode(200).header("ETag", "\"2\"");
  }

  private static ValidatableResponse unchanged(String method, String body, String tag) {
    return admin()
        .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
        .header("If-Match", tag)
        .body(body)
        .request(method, path("unchanged"))
        .then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"9\"", "\"0\"", "\"abc\"", "\"9-es\", \"abc\""})
  void aTagThatNobodyWasGivenIsRefusedEvenWhereNothingChanges(String tag) {
    // Given
    put("unchanged", SENACYT);

    // When
    ValidatableResponse patched = unchanged("PATCH", "{}", tag);
    ValidatableResponse declared = unchanged("PUT", SENACYT, tag);

    // Then
    patched.statusCode(412).body("code", equalTo("precondition-failed"));
    declared.statusCode(412).body("code", equalTo("precondition-failed"));
    unchanged("PATCH", "{}", "*").statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aDeclarationWhoseAnswerWasLostMayBeSentAgainWithTheTagItHad() {
    // Given
    put("sent-again", SENACYT);
    patch("sent-again", "If-Match", "\"1\"").statusCode(200);

    // When
    ValidatableResponse again = patch("sent-again", "If-Match", "\"1\"");

    // Then
    again.statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void severalLinesOfIfMatchAreOneList() {
    // Given
    put("match-lines", SENACYT);

    // When
    ValidatableResponse changed = patch("match-lines", "If-Match", "\"9\"", "\"1\"");

    // Then
    changed.statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void aRefusedVersionIsReportedWithTheCurrentOne() {
    // Given
    put("stale", SENACYT);
    patch("stale", "If-Match", "\"1\"").statusCode(200);

    // When
    ValidatableResponse refused =
        admin()
            .header("If-Match", "\"1-es\"")
            .body(SENACYT.replace("PA", "CR"))
            .put(path("stale"))
            .then();

    // Then
    refused
        .statusCode(412)
        .body("code", equalTo("precondition-failed"))
        .body(
            "detail",
            containsString(
                "If-Match names \"1-es\"; the current version is 2, and the newest edit brought"
                    + " version 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "*, \"1\"", "\"1\" \"2\""})
  void aMalformedListOfTagsIsRefused(String header) {
    // Given
    put("untagged", SENACYT);

    // When
    ValidatableResponse refused = patch("untagged", "If-Match", header);

    // Then
    refused.statusCode(400).body("code", equalTo("invalid-header"));
  }

  @Test
  void twoCredentialsAreRefusedAsNobodyKnowsWhichOneCounts() {
    // When
    ValidatableResponse refused =
        given()
            .header("Authorization", "Bearer " + passports().anonymous(), "Bearer other")
            .get(path("any"))
            .then();

    // Then
    refused.statusCode(400).body("code", equalTo("ambiguous-header"));
  }
}
