package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observing through the API. */
@QuarkusTest
@MetricsServiceTest
class ObservationComponentTest {

  @Test
  void anObservationBecomesTheValueAndIsPublishedWithItsProgress() {
    // Given
    define("seen");

    // When
    ValidatableResponse observed =
        observe(
            "seen",
            "2026-06-30",
            "{\"value\":0.30,\"source\":{\"document\":\"report\",\"locator\":\"p. 3\"}}");

    // Then
    String id = observed.statusCode(201).body("value", number("0.3")).extract().path("eventId");
    Client.get("seen")
        .body("progress.value", number("0.3"))
        .body("progress.observedOn", equalTo("2026-06-30"))
        .body("progress.lastFact", equalTo(id))
        .body("version", equalTo(3));
    Client.reader()
        .get(Client.path("seen") + "/history")
        .then()
        .body("items.type", contains("progressed", "observed", "defined"))
        .body("items[0].cause", equalTo(id))
        .body("items[1].id", equalTo(id));
    Client.reader()
        .get(Client.path("seen") + "/explanation")
        .then()
        .body("inputs[0].kind", equalTo("observation"))
        .body("inputs[0].countedOn", equalTo("2026-06-30"))
        .body("inputs[0].source.document", equalTo("report"))
        .body("sum", number("0.3"));
  }

  @Test
  void theSameAgainChangesNothing() {
    // Given
    define("again");
    observe("again", "2026-06-30", "{\"value\":1}").statusCode(201);

    // When
    ValidatableResponse again = observe("again", "2026-06-30", "{\"value\":1.0}");

    // Then
    again.statusCode(200);
    Client.get("again").body("version", equalTo(3));
  }

  @Test
  void anotherValueRestatesTheOldOneWhichIsKept() {
    // Given
    define("restated");
    observe("restated", "2026-06-30", "{\"value\":1}").statusCode(201);

    // When
    ValidatableResponse restated = observe("restated", "2026-06-30", "{\"value\":2}");

    // Then
    restated.statusCode(200).body("value", number("2"));
    Client.get("restated").body("progress.value", number("2"));
    assertEquals(
        List.of("1 true", "2 false"),
        Tables.ofTheService()
            .select(
                "SELECT value || ' ' || (restated_at IS NOT NULL) FROM observation"
                    + " WHERE indicator = 'restated' ORDER BY id"));
  }

  @Test
  void anObservationOfAnEarlierDayIsKeptForThatDay() {
    // Given
    define("earlier");
    observe("earlier", "2026-06-30", "{\"value\":3}").statusCode(201);

    // When
    observe("earlier", "2025-06-30", "{\"value\":1}").statusCode(201);

    // Then
    Client.get("earlier").body("progress.value", number("3"));
    Client.reader()
        .get(Client.path("earlier") + "/progress?on=2025-12-31")
        .then()
        .body("value", number("1"))
        .body("observedOn", equalTo("2025-06-30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-31|{\"value\":1}|not-a-date",
        "2999-01-01|{\"value\":1}|date-in-future",
        "2026-06-30|{}|required",
        "2026-06-30|{\"value\":\"1\"}|not-a-number",
        "2026-06-30|{\"value\":1e400}|too-precise",
        "2026-06-30|{\"value\":1,\"dimensions\":{\"sex\":\"F\"}}|undeclared-dimension",
        "2026-06-30|{\"value\":1,\"dimensions\":{\"country\":\"CR\"}}|not-one-of",
        "2026-06-30|{\"value\":1,\"dimensions\":{\"country\":3}}|not-a-text",
        "2026-06-30|{\"value\":1,\"colour\":\"red\"}|unknown-member"
      })
  void whatBreaksARuleIsRefused(String day, String body, String code) {
    // Given
    define("strict");

    // When
    ValidatableResponse refused = observe("strict", day, body);

    // Then
    refused.statusCode(422).body("errors.code", contains(code));
    Client.get("strict").body("version", equalTo(1));
  }

  @Test
  void onlyTheStewardObserves() {
    // Given
    define("kept");
    String path = Client.path("kept") + "/observations/2026-06-30";

    // When
    int steward =
        Client.agency("senacyt", "agency-editor").body("{\"value\":1}").put(path).statusCode();
    ValidatableResponse other =
        Client.agency("mici", "agency-editor").body("{\"value\":2}").put(path).then();

    // Then
    assertEquals(201, steward);
    other.statusCode(403).body("code", equalTo("not-steward"));
  }

  @Test
  void whatIsCountedCannotBeTypedIn() {
    // Given
    Client.count("typed", "{\"forum\":[\"typed\"]}");

    // When
    ValidatableResponse refused = observe("typed", "2026-06-30", "{\"value\":1}");

    // Then
    refused.statusCode(409).body("code", equalTo("not-observed"));
  }

  @Test
  void aRowWhoseConsequencesAreTooLargeLeavesNothing() {
    // Given
    Client.observed("vast");
    Client.observe("vast", LocalDate.parse("2026-01-31"), "1").statusCode(201);
    Client.define(
            "vast-sum",
            """
            {"name":{"en":"x"},"unit":"things","measure":{"type":"SUM","of":["vast"]}}
            """)
        .statusCode(201);
    givenAlias("vast-sum", 2_200_000); // no fact has room for it

    // When
    ValidatableResponse report =
        Client.admin()
            .body("[{\"on\":\"2026-02-28\",\"value\":5},{\"on\":\"2025-12-31\",\"value\":0.5}]")
            .post(Client.path("vast") + "/observations")
            .then();

    // Then
    givenAlias("vast-sum", 1);
    report
        .statusCode(207)
        .body("results.status", contains(413, 201))
        .body("results[0].errors.code", contains("change-too-large"));
    Client.reader()
        .get(Client.path("vast") + "/series")
        .then()
        .body("items.on", contains("2025-12-31", "2026-01-31"));
    Client.get("vast").body("progress.value", number("1"));
    Client.get("vast-sum").body("progress.value", number("1"));
  }

  @Test
  void factsThatAreTooLargeTogetherAreRefusedAsOneChange() {
    // Given
    Client.observed("vaster");
    Client.observe("vaster", LocalDate.parse("2026-01-31"), "1").statusCode(201);
    IntStream.range(0, 17).forEach(at -> gate("vaster-gate-" + at, "vaster"));
    givenAlias("vaster", 1_900_000); // each of 19 facts has room for it

    // When
    ValidatableResponse refused = Client.observe("vaster", LocalDate.parse("2026-02-28"), "5");

    // Then
    givenAlias("vaster", 1);
    refused.statusCode(413).body("code", equalTo("change-too-large"));
    Client.get("vaster").body("progress.value", number("1"));
    Client.reader().get("/api/v1/gates/vaster-gate-0").then().body("open", equalTo(false));
  }

  private static void gate(String code, String indicator) {
    Client.admin()
        .body(
            """
            {"name":{"en":"g"},"condition":{"all":[
              {"indicator":"%s","atLeast":5,"of":"value"}]}}
            """
                .formatted(indicator))
        .put("/api/v1/gates/" + code)
        .then()
        .statusCode(201);
  }

  /** As stored by a version that accepted longer definitions. */
  private static void givenAlias(String code, int length) {
    Tables.ofTheService()
        .change(
            """
            UPDATE indicator SET state = CAST(jsonb_set(CAST(state AS jsonb), '{definition,aliases}',
                     jsonb_build_array(repeat('x', %d))) AS text)
             WHERE code = '%s'
            """
                .formatted(length, code));
  }

  private static void define(String code) {
    Client.define(
        code,
        """
        {"name":{"en":"Seen"},"steward":"senacyt","measure":{"type":"OBSERVED"},
         "baseline":{"value":0,"on":"2021"},"targets":[{"value":10,"on":"2026-12-31"}],
         "dimensions":[{"code":"country","values":["PA","MX"]}]}
        """);
  }

  private static ValidatableResponse observe(String code, String day, String body) {
    return Client.admin().body(body).put(Client.path(code) + "/observations/" + day).then();
  }
}
