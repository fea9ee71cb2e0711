package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.evidence.CountrySeries.define;
import static org.hito.metrics.evidence.CountrySeries.get;
import static org.hito.metrics.evidence.CountrySeries.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The observations of an indicator one after the other, and what was known when. */
@QuarkusTest
@MetricsServiceTest
class SeriesComponentTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

  @AfterEach
  void everythingAddsUp() {
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void aRestatementIsReadBeforeAndAfterByWhatWasKnown() {
    // Given
    define("known");
    Client.observe("known", JUNE, "4");
    Instant before = Instant.now();

    // When
    Client.observe("known", JUNE, "5");

    // Then
    get("known/progress").body("value", number("5"));
    get("known/progress?knownOn=" + before).body("value", number("4"));
    get("known/progress?on=2026-12-31&knownOn=" + before).body("value", number("4"));
    get("known/progress?on=2026-06-29&knownOn=" + before).body("valueFrom", equalTo("BASELINE"));
    get("known/series")
        .body("items", hasSize(1))
        .body("items[0].value", number("5"))
        .body("self", endsWith("/api/v1/indicators/known/series"));
    get("known/series?knownOn=" + before).body("items[0].value", number("4"));
    get("known/series?restatements=true").body("items", hasSize(2));
  }

  @Test
  void aSeriesTooLargeForMemoryIsRefusedAndAShorterPeriodIsNot() {
    // Given
    define("large");
    Tables.ofTheService()
        .change(
            """
            INSERT INTO observation (indicator, day, dimensions, value, source, event_id, actor, recorded_at)
            SELECT 'large', date '2000-01-01' + n, '{}', 1,
                   json_build_object('document', 'd', 'url', 'https://example.org/' || repeat('x', 1900)),
                   gen_random_uuid(), 'old', timestamptz '2026-01-01T00:00:00Z'
              FROM generate_series(0, 4559) AS n
            """);

    // When
    var whole = Client.reader().get(Client.path("large/series")).then();

    // Then
    whole
        .statusCode(422)
        .body("code", equalTo("series-too-long"))
        .body("title", containsString("8388608 bytes"));
    get("large/series?from=2000-01-01&to=2000-12-31").body("items", hasSize(366));
    Tables.ofTheService().change("DELETE FROM observation WHERE indicator = 'large'");
  }

  @Test
  void countedValuesAsOfAMomentAreThosePublishedThen() {
    // Given
    define("known-part");
    Client.observe("known-part", JUNE, "4");
    Client.define(
            "known-sum",
            "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"SUM\",\"of\":[\"known-part\"]}}")
        .statusCode(201);
    Client.count("known-count", "{\"forum\":[\"known\"]}");
    Instant before = Instant.now();
    Client.observe("known-part", JUNE, "5");

    // When
    var sum = get("known-sum/progress?knownOn=" + before);
    var count = get("known-count/progress?knownOn=" + before);

    // Then
    sum.body("value", number("4"));
    count.body("value", number("0"));
    get("known-sum/series").body("items[0].value", number("5"));
    Client.reader()
        .get(Client.path("known-count") + "/progress?on=2026-01-01&knownOn=" + before)
        .then()
        .statusCode(422)
        .body("code", equalTo("not-known-so"));
  }

  @Test
  void aDayBeyondTheCalendarIsNoDay() {
    // Given
    define("beyond");
    List<String> queries =
        List.of(
            "series?from=0000-01-01",
            "series?to=%2B12345-01-01",
            "progress?on=-0001-01-01",
            "progress?knownOn=0000-01-01T00:00:00Z",
            "series?knownOn=%2B12345-01-01T00:00:00Z");

    // When
    List<Integer> answers =
        queries.stream()
            .map(
                query ->
                    Client.reader()
                        .urlEncodingEnabled(false)
                        .get(Client.path("beyond") + "/" + query)
                        .statusCode())
            .toList();

    // Then
    assertEquals(List.of(400, 400, 400, 400, 400), answers);
    Client.admin()
        .body("{\"value\":1}")
        .put(Client.path("beyond") + "/observations/0000-01-01")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("not-a-date"));
  }

  @Test
  void aDimensionIsReadPartByPart() {
    // Given
    define("parts");
    post(
            "parts",
            "application/json",
            """
            [{"on":"2026-01-31","value":1,"dimensions":{"country":"PA"}},
             {"on":"2026-01-31","value":2,"dimensions":{"country":"MX"}},
             {"on":"2026-01-31","value":3}]
            """,
            "")
        .body("accepted", equalTo(3));

    // When
    var parts = get("parts/series?dimension=country");
    var panama = get("parts/series?dimension=country:PA");

    // Then
    parts.body("items.dimensions.country", contains("MX", "PA"));
    panama.body("items", hasSize(1)).body("items[0].value", number("1"));
    get("parts/series").body("items", hasSize(1)).body("items[0].value", number("3"));
  }
}
