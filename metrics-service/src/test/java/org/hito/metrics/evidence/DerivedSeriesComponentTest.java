package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A derived indicator has a value for each day on which one it is derived from has one. */
@QuarkusTest
@MetricsServiceTest
class DerivedSeriesComponentTest {

  @AfterEach
  void everythingAddsUp() {
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aRatioOfTwoYearlySeriesHasAValueForEachYear() {
    // Given
    observed("yearly-a", "2023-12-31", "30", "2024-12-31", "45");
    observed("yearly-b", "2023-12-31", "100", "2024-12-31", "100");

    // When
    ratio("yearly", "yearly-a", "yearly-b");

    // Then
    series("yearly", "")
        .body("items.on", contains("2023-12-31", "2024-12-31"))
        .body("items[0].value", number("0.3"))
        .body("items[1].value", number("0.45"));
    series("yearly", "?from=2024-01-01&to=2024-12-31").body("items.on", contains("2024-12-31"));
    series("yearly", "?to=2023-12-30").body("items", hasSize(0));
    String csv =
        Client.reader()
            .accept("text/csv")
            .get(Client.path("yearly") + "/series")
            .then()
            .extract()
            .asString();
    assertEquals("on,value\r\n2023-12-31,0.3\r\n2024-12-31,0.45\r\n", csv);
  }

  @Test
  void aPartWithoutAValueOnADayGivesItsLatestAndAZeroDenominatorGivesNone() {
    // Given
    observed("gap-a", "2024-01-31", "1", "2024-03-31", "3", "2024-05-31", "4");
    observed("gap-b", "2024-02-29", "2", "2024-04-30", "0", "2024-06-30", "8");

    // When
    ratio("gap", "gap-a", "gap-b");

    // Then
    series("gap", "")
        .body("items.on", contains("2024-02-29", "2024-03-31", "2024-06-30"))
        .body("items[0].value", number("0.5"))
        .body("items[1].value", number("1.5"))
        .body("items[2].value", number("0.5"));
    series("gap", "?from=2024-03-01&to=2024-03-31").body("items[0].value", number("1.5"));
  }

  @Test
  void eachValueIsTheProgressOfItsDayHoweverDeeplyDerived() {
    // Given
    Client.count("deep-kept", "{\"forum\":[\"deep\"],\"status\":[\"DELIVERED\"]}");
    Client.count("deep-all", "{\"forum\":[\"deep\"],\"status\":[\"IN_PROGRESS\",\"DELIVERED\"]}");
    try (FactWriter facts = new FactWriter()) {
      CommitmentStory one = CommitmentStory.recorded("deep-1", "mou", "deep", "IN_PROGRESS");
      facts.write(one);
      facts.write(CommitmentStory.recorded("deep-2", "mou", "deep", "IN_PROGRESS"));
      facts.write(one.moved("DELIVERED"));
      Client.awaitValue("deep-kept", "1");
      Client.awaitValue("deep-all", "2");
    }
    observed("deep-seen", "2000-01-01", "1", "2026-01-02", "5");
    sum("deep-sum", "deep-kept", "deep-all");
    ratio("deep-share", "deep-sum", "deep-all");
    Client.define(
            "deep-index",
            """
            {"name":{"en":"x"},"measure":{"type":"COMPOSITE","of":[
              {"indicator":"deep-kept","weight":1},{"indicator":"deep-seen","weight":2}]}}
            """)
        .statusCode(201);

    // When
    List<String> counted = series("deep-kept", "").extract().path("items.on");

    // Then
    for (String code : List.of("deep-sum", "deep-share", "deep-index")) {
      List<String> days = series(code, "").extract().path("items.on");
      List<Number> values = series(code, "").extract().path("items.value");
      assertTrue(days.containsAll(counted), code + days);
      for (int i = 0; i < days.size(); i++) {
        Client.reader()
            .get(Client.path(code) + "/progress?on=" + days.get(i))
            .then()
            .body("value", number(values.get(i).toString()));
      }
    }
  }

  @Test
  void aRestatedPartIsReadAsKnownThen() {
    // Given
    observed("restated-part", "2024-12-31", "1");
    sum("restated-sum", "restated-part");
    Instant before = Instant.now();

    // When
    Client.observe("restated-part", LocalDate.parse("2024-12-31"), "2");

    // Then
    series("restated-sum", "").body("items[0].value", number("2"));
    series("restated-sum", "?knownOn=" + before).body("items[0].value", number("1"));
  }

  @Test
  void countsAsOfAMomentAreThosePublishedThen() {
    // Given
    Client.count("published-kept", "{\"forum\":[\"published-by-day\"]}");
    sum("published-sum", "published-kept");
    Instant before = Instant.now();
    try (FactWriter facts = new FactWriter()) {
      facts.write(
          CommitmentStory.recorded("published-by-day-1", "mou", "published-by-day", "IN_PROGRESS"));
    }

    // When
    Client.awaitValue("published-sum", "1");

    // Then
    series("published-sum", "?knownOn=" + before)
        .body("items", hasSize(1))
        .body("items[0].value", number("0"));
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    series("published-sum", "?from=" + tomorrow + "&knownOn=" + before).body("items", hasSize(0));
  }

  @Test
  void aSeriesOfMoreDaysThanAreGivenAtOnceIsRefused() {
    // Given
    observed("long-part");
    sum("long-sum", "long-part");
    Tables.ofTheService()
        .change(
            "INSERT INTO observation (indicator, day, dimensions, value, event_id, actor, recorded_at)"
                + " SELECT 'long-part', date '1990-01-01' + n, '{}', n, gen_random_uuid(), 'x', now()"
                + " FROM generate_series(0, 10000) AS n");

    // When
    var all = Client.reader().get(Client.path("long-sum") + "/series").then();

    // Then
    all.statusCode(422).body("title", containsString("10000 values"));
    series("long-sum", "?from=1990-01-02").body("items", hasSize(10_000));
    Tables.ofTheService().change("DELETE FROM observation WHERE indicator = 'long-part'");
  }

  private static void observed(String code, String... observations) {
    Client.observed(code);
    for (int i = 0; i < observations.length; i += 2) {
      Client.observe(code, LocalDate.parse(observations[i]), observations[i + 1]).statusCode(201);
    }
  }

  private static void ratio(String code, String numerator, String denominator) {
    Client.define(
            code,
            """
            {"name":{"en":"x"},"measure":{"type":"RATIO","numerator":"%s","denominator":"%s"}}
            """
                .formatted(numerator, denominator))
        .statusCode(201);
  }

  private static void sum(String code, String... of) {
    Client.define(
            code,
            """
            {"name":{"en":"x"},"unit":"things","measure":{"type":"SUM","of":["%s"]}}
            """
                .formatted(String.join("\",\"", of)))
        .statusCode(201);
  }

  private static ValidatableResponse series(String code, String query) {
    return Client.reader().get(Client.path(code) + "/series" + query).then().statusCode(200);
  }
}
