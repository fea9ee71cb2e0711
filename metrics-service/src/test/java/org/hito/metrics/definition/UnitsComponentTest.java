package org.hito.metrics.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** What a definition says in two languages, and what its values are compared with. */
@QuarkusTest
@MetricsServiceTest
class UnitsComponentTest {
  private static final String IMPACT =
      """
      "level": "IMPACT"
      """;

  @Test
  void aUnitInTwoLanguagesReadsAsItsEnglishNameForThoseWhoKnowOneOnly() {
    // When
    Client.define("two-names", unitText("{\"en\":\"people\",\"es\":\" personas\"}"))
        .statusCode(201);
    Client.define("one-name", unitText("{\"es\":\"personas\"}")).statusCode(201);

    // Then
    Client.get("two-names")
        .body("unit", equalTo("people"))
        .body("unitText.en", equalTo("people"))
        .body("unitText.es", equalTo("personas"));
    Client.get("one-name").body("unit", equalTo("personas"));
  }

  @Test
  void aPlainUnitStaysAsItWas() {
    // When
    Client.define("plain-unit", with("\"unit\":\"people\"")).statusCode(201);

    // Then
    Client.get("plain-unit")
        .body("unit", equalTo("people"))
        .body("", not(hasKey("unitText")))
        .body("", not(hasKey("benchmarks")))
        .body("", not(hasKey("level")));
  }

  @Test
  void twoMembersThatNameDifferentUnitsAreRefused() {
    // When
    ValidatableResponse refused =
        Client.define("two-units", with("\"unit\":\"hours\",\"unitText\":{\"en\":\"people\"}"));

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/unit"))
        .body("errors.code", contains("not-unit-text"));
  }

  @Test
  void aPatchOfOneMemberBringsTheOtherAlong() {
    // Given
    Client.define("patched-unit", with("\"unit\":\"people\"")).statusCode(201);

    // When
    patch("{\"unitText\":{\"es\":\"personas\"}}");

    // Then
    Client.get("patched-unit")
        .body("unit", equalTo("people"))
        .body("unitText.en", equalTo("people"))
        .body("unitText.es", equalTo("personas"));
    patch("{\"unit\":\"hours\"}");
    Client.get("patched-unit").body("unit", equalTo("hours")).body("", not(hasKey("unitText")));
    patch("{\"unit\":null}");
    Client.get("patched-unit").body("unit", nullValue());
  }

  private static void patch(String change) {
    Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(change)
        .patch(Client.path("patched-unit"))
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsKnownElsewhereAndTheLevelAreKeptAndShownInHistory() {
    // Given
    Client.define(
            "compared",
            with(
                """
                "level":"OUTCOME","benchmarks":[
                  {"name":{"en":"Chile","es":"Chile"},"value":6500.50,"on":"2009",
                   "source":{"document":"003.txt","locator":"total of 6,500"}},
                  {"name":{"en":"Singapore"},"value":-1}]"""))
        .statusCode(201);

    // When
    Client.admin()
        .header("If-Match", "*")
        .body(with(IMPACT))
        .put(Client.path("compared"))
        .then()
        .statusCode(200);

    // Then
    Client.get("compared").body("level", equalTo("IMPACT")).body("", not(hasKey("benchmarks")));
    Client.reader()
        .get(Client.path("compared") + "/history")
        .then()
        .body("items[0].change.level.from", equalTo("OUTCOME"))
        .body("items[0].change.benchmarks.from[0].value", number("6500.5"))
        .body("items[0].change.benchmarks.from[0].on", equalTo("2009"))
        .body("items[0].change.benchmarks.from[1].name.en", equalTo("Singapore"));
  }

  @Test
  void aBenchmarkNeedsANameAndAnExactValue() {
    // When
    ValidatableResponse refused =
        Client.define(
            "badly-compared",
            with(
                """
                "level":"GOAL","benchmarks":[{"on":"2009"},{"name":{"en":"x"},"value":1e99,
                  "on":"soon"}]"""));

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", hasItem("/level"))
        .body("errors.pointer", hasItem("/benchmarks/0/name"))
        .body("errors.pointer", hasItem("/benchmarks/0/value"))
        .body("errors.pointer", hasItem("/benchmarks/1/value"))
        .body("errors.pointer", hasItem("/benchmarks/1/on"));
  }

  private static String unitText(String text) {
    return with("\"unitText\":" + text);
  }

  private static String with(String members) {
    return "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"}," + members + "}";
  }
}
