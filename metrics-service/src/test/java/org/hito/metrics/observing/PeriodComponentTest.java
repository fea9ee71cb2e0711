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
import java.time.LocalDate;
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
  void aYearItsLastMonthAndItsLastDayHaveFiguresOfTheirOwn() throws Exception {
    // Given
    define("of-a-day");
    observe("of-a-day", "2023-12", "8").statusCode(201);
    observe("of-a-day", "2023-12-31", "9").statusCode(201).body("period", nullValue());

    // When
    ValidatableResponse year = observe("of-a-day", "2023", "7");

    // Then
    year.statusCode(201).body("on", equalTo("2023-12-31"));
    series("of-a-day").body("items.period", contains("2023", "2023-12", null));
    Client.get("of-a-day").body("progress.value", number("9"));
    Client.reader()
        .get(Client.path("of-a-day") + "/progress?on=2024-06-30")
        .then()
        .body("value", number("9"));
    withdraw("of-a-day", "2023-12-31").body("value", number("9"));
    Client.get("of-a-day").body("progress.value", number("8"));
    withdraw("of-a-day", "2023").body("value", number("7"));
    Client.get("of-a-day").body("progress.value", number("8"));
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aDerivedIndicatorTakesTheFigureOfTheShortestPeriod() {
    // Given
    define("of-two-periods");
    observe("of-two-periods", "2023-12-31", "9").statusCode(201);
    observe("of-two-periods", "2023", "7").statusCode(201);

    // When
    Client.define(
            "of-two-periods-sum",
            "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"SUM\",\"of\":[\"of-two-periods\"]}}")
        .statusCode(201);

    // Then
    Client.get("of-two-periods-sum").body("progress.value", number("9"));
    series("of-two-periods-sum").body("items", hasSize(1)).body("items[0].value", number("9"));
  }

  @Test
  void aDayWithoutAValueMeansThePeriodThatCoversIt() {
    // Given
    define("by-its-day");
    observe("by-its-day", "2023", "7");

    // When
    ValidatableResponse withdrawn = withdraw("by-its-day", "2023-12-31");

    // Then
    withdrawn.body("value", number("7")).body("period", equalTo("2023"));
    Client.get("by-its-day").body("progress.valueFrom", equalTo("BASELINE"));
  }

  @Test
  void whatTheSourceDoesNotStateComesOutAsItWentIn() {
    // Given
    define("period-deduced");
    Client.admin()
        .body(
            "{\"value\":3,\"assumed\":true,"
                + "\"derivedFrom\":{\"en\":\"6 in two years\",\"es\":\"6 en dos años\"}}")
        .put(Client.path("period-deduced") + "/observations/2022")
        .then()
        .statusCode(201)
        .body("assumed", equalTo(true))
        .body("derivedFrom.es", equalTo("6 en dos años"));

    // When
    observe("period-deduced", "2022", "3").statusCode(200).body("assumed", equalTo(true));
    observe("period-deduced", "2023", "4").statusCode(201).body("assumed", nullValue());

    // Then
    series("period-deduced")
        .body("items[0].assumed", equalTo(true))
        .body("items[0].derivedFrom.en", equalTo("6 in two years"))
        .body("items[1].assumed", nullValue());
    String table =
        Client.reader().get(Client.path("period-deduced") + "/series?format=csv").asString();
    assertEquals(
        """
        on,value,period,assumed,derivedFrom.en,derivedFrom.es
        2022-12-31,3,2022,true,6 in two years,6 en dos años
        2023-12-31,4,2023,,,
        """
            .replace("\n", "\r\n"),
        table);
    send("period-deduced", table).body("unchanged", equalTo(2));
    send("period-deduced", "on,value,assumed\r\n2021,1,TRUE\r\n2020,1,perhaps\r\n")
        .body("created", equalTo(1))
        .body("results[1].errors.code", contains("not-a-flag"));
  }

  @Test
  void aBaselineThatLiesAheadIsNotTheValueYet() {
    // Given
    LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusMonths(1);

    // When
    Client.define(
            "period-ahead",
            "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},"
                + "\"baseline\":{\"value\":5,\"on\":\"%s\"}}".formatted(ahead))
        .statusCode(201);

    // Then
    Client.get("period-ahead")
        .body("progress.status", equalTo("NO_DATA"))
        .body("progress.value", nullValue())
        .body("progress.valueFrom", nullValue());
    Client.reader()
        .get(Client.path("period-ahead") + "/explanation")
        .then()
        .statusCode(200)
        .body("inputs", hasSize(0));
    Client.reader()
        .get(Client.path("period-ahead") + "/progress?on=" + ahead)
        .then()
        .body("value", number("5"))
        .body("valueFrom", equalTo("BASELINE"));
    observe("period-ahead", "2024", "4").statusCode(201);
    Client.get("period-ahead").body("progress.value", number("4"));
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

  private static ValidatableResponse withdraw(String code, String said) {
    return Client.admin()
        .delete(Client.path(code) + "/observations/" + said + "?reason=misread")
        .then()
        .statusCode(200);
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
