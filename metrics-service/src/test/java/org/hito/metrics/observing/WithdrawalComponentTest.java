package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.rebuild.command.ManagementCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong observation is withdrawn, with a reason. */
@QuarkusTest
@MetricsServiceTest
class WithdrawalComponentTest {
  private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

  @Inject ManagementCommands commands;

  @AfterEach
  void everythingAddsUp() {
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void theOneBeforeCountsAgainAndWhatWasKnownStays() {
    // Given
    define("gone");
    Client.observe("gone", MARCH, "3");
    Client.observe("gone", JUNE, "5");
    Instant before = Instant.now();

    // When
    ValidatableResponse withdrawn = withdraw("gone", JUNE + "?reason=misread");

    // Then
    String id =
        withdrawn
            .statusCode(200)
            .body("on", equalTo("2026-06-30"))
            .body("value", number("5"))
            .body("withdrawn.reason", equalTo("misread"))
            .extract()
            .path("withdrawn.eventId");
    get("gone/progress")
        .body("value", number("3"))
        .body("observedOn", equalTo("2026-03-31"))
        .body("lastFact", equalTo(id));
    get("gone/progress?on=2026-07-01").body("value", number("3"));
    get("gone/progress?knownOn=" + before).body("value", number("5"));
    get("gone/series").body("items.on", contains("2026-03-31"));
    get("gone/series?knownOn=" + before).body("items", hasSize(2));
    get("gone/series?restatements=true")
        .body("items", hasSize(2))
        .body("items[0].withdrawn", nullValue())
        .body("items[1].withdrawn.reason", equalTo("misread"))
        .body("items[1].restatedAt", notNullValue());
    get("gone/explanation").body("inputs[0].countedOn", equalTo("2026-03-31"));
    get("gone/history")
        .body("items[0].type", equalTo("progressed"))
        .body("items[0].cause", equalTo(id))
        .body("items[1].type", equalTo("observation-withdrawn"))
        .body("items[1].id", equalTo(id))
        .body("items[1].change.withdrawalReason", equalTo("misread"))
        .body("items[1].change.value", number("5"));
    Client.admin()
        .header("If-Match", "\"5\"") // observations and withdrawals since are not lost edits
        .contentType("application/merge-patch+json")
        .body("{\"weight\":2}")
        .patch(Client.path("gone"))
        .then()
        .statusCode(200);
  }

  @Test
  void withdrawnTwiceIsWithdrawnOnceAndAnotherMayTakeItsPlace() {
    // Given
    define("twice-gone");
    Client.observe("twice-gone", JUNE, "5");
    withdraw("twice-gone", JUNE + "?reason=misread");
    int version = Client.get("twice-gone").extract().path("version");

    // When
    ValidatableResponse again = withdraw("twice-gone", JUNE + "?reason=other");

    // Then
    again.statusCode(200).body("withdrawn.reason", equalTo("misread"));
    Client.get("twice-gone")
        .body("version", equalTo(version))
        .body("progress.value", number("0"))
        .body("progress.valueFrom", equalTo("BASELINE"))
        .body("progress.observedOn", nullValue());
    Client.observe("twice-gone", JUNE, "5").statusCode(201).body("withdrawn", nullValue());
    Client.get("twice-gone").body("progress.value", number("5"));
    withdraw("twice-gone", JUNE + "?reason=other")
        .statusCode(200)
        .body("withdrawn.reason", equalTo("other"));
  }

  @Test
  void onlyTheNamedPartIsWithdrawn() {
    // Given
    define("parts-gone");
    for (String part : List.of("{\"country\":\"PA\"}", "{\"country\":\"MX\",\"sex\":\"F\"}")) {
      Client.admin()
          .body("{\"value\":1,\"dimensions\":" + part + "}")
          .put(Client.path("parts-gone") + "/observations/" + JUNE)
          .then()
          .statusCode(201);
    }
    Client.observe("parts-gone", JUNE, "2");

    // When
    withdraw("parts-gone", JUNE + "?reason=x&dimension=country:MX").statusCode(404);
    withdraw("parts-gone", JUNE + "?reason=x&dimension=sex:F&dimension=country:MX")
        .statusCode(200)
        .body("dimensions.country", equalTo("MX"));

    // Then
    get("parts-gone/series?dimension=country").body("items.dimensions.country", contains("PA"));
    Client.get("parts-gone").body("progress.value", number("2"));
  }

  @Test
  void derivedIndicatorsAndGatesFollowAWithdrawalAndARebuildCorrectsNothing() throws Exception {
    // Given
    define("base-gone");
    Client.observe("base-gone", MARCH, "3");
    Client.observe("base-gone", JUNE, "9");
    Client.define(
            "sum-gone",
            """
            {"name":{"en":"x"},"frequency":"QUARTERLY","measure":{"type":"SUM","of":["base-gone"]}}
            """)
        .statusCode(201);
    Client.admin()
        .body(
            """
            {"name":{"en":"g"},"condition":{"all":[
              {"indicator":"sum-gone","atLeast":5,"of":"value"}]}}
            """)
        .put("/api/v1/gates/gate-gone")
        .then()
        .statusCode(201)
        .body("open", equalTo(true));

    // When
    withdraw("base-gone", JUNE + "?reason=misread").statusCode(200);

    // Then
    Client.get("sum-gone")
        .body("progress.value", number("3"))
        .body("progress.observedOn", equalTo("2026-03-31"));
    get("sum-gone/series").body("items.on", contains("2026-03-31"));
    Client.reader().get("/api/v1/gates/gate-gone").then().body("open", equalTo(false));
    assertEquals(List.of(), commands.rebuild().corrected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-30|422|required",
        "2026-06-30?reason=%20|422|blank",
        "2026-06-31?reason=x|422|not-a-date"
      })
  void aWithdrawalWithoutADayOrReasonIsRefused(String asked, int status, String code) {
    // Given
    String there = "kept-there-" + UUID.randomUUID();
    define(there);
    Client.observe(there, JUNE, "5");

    // When
    ValidatableResponse refused = withdraw(there, asked);

    // Then
    refused.statusCode(status).body("errors.code", contains(code));
    Client.get(there).body("progress.value", number("5"));
  }

  @Test
  void onlyTheStewardWithdrawsAndOnlyWhatWasObserved() {
    // Given
    define("others-own");
    Client.observe("others-own", JUNE, "5");
    String path = Client.path("others-own") + "/observations/" + JUNE + "?reason=x";

    // When
    int other = Client.agency("mici", "agency-editor").delete(path).statusCode();
    int anonymous = Client.reader().delete(path).statusCode();

    // Then
    assertEquals(403, other);
    assertEquals(403, anonymous);
    withdraw("others-own", MARCH + "?reason=x").statusCode(404);
    withdraw("nobody-knows", MARCH + "?reason=x").statusCode(404);
    withdraw("others-own", JUNE + "?reason=" + "x".repeat(501)).statusCode(422);
    withdraw("others-own", JUNE + "?reason=x&dimension=PA").statusCode(400);
    withdraw("others-own", JUNE + "?reason=x&dimension=sex:F&dimension=sex:M").statusCode(400);
    withdraw("others-own", JUNE + "?reason=x&reason=y").statusCode(400);
    Client.count("count-kept", "{\"forum\":[\"count-kept\"]}");
    withdraw("count-kept", JUNE + "?reason=x").statusCode(404);
    assertEquals(200, Client.agency("senacyt", "agency-editor").delete(path).statusCode());
  }

  private static void define(String code) {
    Client.define(
            code,
            """
            {"name":{"en":"Seen"},"steward":"senacyt","measure":{"type":"OBSERVED"},
             "baseline":{"value":0,"on":"2021"},"targets":[{"value":10,"on":"2026-12-31"}],
             "dimensions":[{"code":"country","values":["PA","MX"]},{"code":"sex"}]}
            """)
        .statusCode(201);
  }

  private static ValidatableResponse withdraw(String code, String asked) {
    return Client.admin()
        .urlEncodingEnabled(false)
        .delete(Client.path(code) + "/observations/" + asked)
        .then();
  }

  private static ValidatableResponse get(String path) {
    return Client.reader().get(Client.path(path)).then().statusCode(200);
  }

  @Test
  void theReasonMayBeGivenInTwoLanguages() {
    // Given
    Client.observed("reasoned");
    Client.observe("reasoned", LocalDate.parse("2026-03-31"), "1").statusCode(201);

    // When
    ValidatableResponse withdrawn =
        Client.admin()
            .queryParam("reasonText.en", "Misread")
            .queryParam("reasonText.es", "Se leyó mal")
            .delete(Client.path("reasoned") + "/observations/2026-03-31")
            .then();

    // Then
    withdrawn
        .statusCode(200)
        .body("withdrawn.reason", equalTo("Misread"))
        .body("withdrawn.reasonText.es", equalTo("Se leyó mal"));
    Client.reader()
        .get(Client.path("reasoned") + "/series?restatements=true")
        .then()
        .body("items[0].withdrawn.reasonText.es", equalTo("Se leyó mal"));
  }
}
