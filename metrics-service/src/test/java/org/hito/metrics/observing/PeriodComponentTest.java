package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** Observations of years and months. */
@QuarkusTest
@MetricsServiceTest
class PeriodComponentTest {

  @Test
  void anObservationOfAYearHoldsForItsLastDayAndKeepsItsPrecision() throws Exception {
    // Given
    define("of-years");

    // When
    ValidatableResponse observed = observe("of-years", "2023", "7");

    // Then
    observed.statusCode(201).body("on", equalTo("2023-12-31")).body("period", equalTo("2023"));
    observe("of-years", "2023-06", "5").statusCode(201).body("on", equalTo("2023-06-30"));
    Client.get("of-years")
        .body("progress.value", number("7"))
        .body("progress.observedOn", equalTo("2023-12-31"));
    observe("of-years", "2023", "7").statusCode(200).body("period", equalTo("2023"));
    series("of-years").body("items.period", contains("2023-06", "2023"));
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aFigureOfTheLastDayRestatesThatOfTheYear() {
    // Given
    define("by-last-day");
    observe("by-last-day", "2023", "7");

    // When
    ValidatableResponse restated = observe("by-last-day", "2023-12-31", "8");

    // Then
    restated.statusCode(200).body("period", nullValue());
    series("by-last-day").body("items", hasSize(1)).body("items[0].value", number("8"));
  }

  @Test
  void theFigureThatStandsIsWithdrawnNotTheOneItReplaced() {
    // Given
    define("replaced");
    observe("replaced", "2023", "7");
    observe("replaced", "2023-12-31", "8");

    // When
    ValidatableResponse withdrawn =
        Client.admin().delete(Client.path("replaced") + "/observations/2023?reason=misread").then();

    // Then
    withdrawn.statusCode(200).body("value", number("8"));
    Client.get("replaced").body("progress.valueFrom", equalTo("BASELINE"));
  }

  @Test
  void aYearThatIsNotOverHoldsForNoDayToComeAndIsFoundAgain() {
    // Given
    define("running");
    String year = Year.now(ZoneOffset.UTC).toString();
    observe("running", year, "7").statusCode(201).body("period", equalTo(year));

    // When
    observe("running", year, "8").statusCode(200);

    // Then
    series("running").body("items", hasSize(1)).body("items[0].value", number("8"));
    Client.admin()
        .queryParam("reason", "a draft")
        .delete(Client.path("running") + "/observations/" + year)
        .then()
        .statusCode(200)
        .body("period", equalTo(year));
    series("running").body("items", hasSize(0));
    observe("running", Year.now(ZoneOffset.UTC).plusYears(1).toString(), "1")
        .statusCode(422)
        .body("errors.code", contains("date-in-future"));
  }

  @Test
  void aTableOfPeriodsComesOutAsItWentIn() {
    // Given
    define("table-of-years");
    send("table-of-years", "on,value\r\n2021,3\r\n2022-03,4\r\n2023-01-15,5\r\n")
        .body("created", equalTo(3));

    // When
    String table =
        Client.reader().get(Client.path("table-of-years") + "/series?format=csv").asString();

    // Then
    assertEquals(
        "on,value,period\r\n2021-12-31,3,2021\r\n2022-03-31,4,2022-03\r\n2023-01-15,5,\r\n", table);
    send("table-of-years", table).body("unchanged", equalTo(3));
    send("table-of-years", "on,value,period\r\n2021-12-31,3,2022\r\n")
        .body("results[0].errors.code", contains("not-in-period"));
  }

  private static void define(String code) {
    Client.define(
            code,
            "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},"
                + "\"baseline\":{\"value\":0,\"on\":\"2020\"}}")
        .statusCode(201);
  }

  private static ValidatableResponse observe(String code, String said, String value) {
    return Client.admin()
        .body("{\"value\":" + value + "}")
        .put(Client.path(code) + "/observations/" + said)
        .then();
  }

  private static ValidatableResponse send(String code, String table) {
    return Client.admin()
        .contentType("text/csv; charset=UTF-8")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations")
        .then()
        .statusCode(207);
  }

  private static ValidatableResponse series(String code) {
    return Client.reader().get(Client.path(code) + "/series").then().statusCode(200);
  }
}
