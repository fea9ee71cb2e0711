package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many observations at once, and what was known when. */
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
    get("known/series").body("items", hasSize(1)).body("items[0].value", number("5"));
    get("known/series?knownOn=" + before).body("items[0].value", number("4"));
    get("known/series?restatements=true").body("items", hasSize(2));
  }

  @Test
  void aSeriesTooLargeForMemoryIsRefusedAndAShorterPeriodIsNot() {
    // Given
    define("large");
    LocalDate day = LocalDate.parse("2000-01-01");
    for (int batch = 0; batch < 24; batch++) {
      StringBuilder rows = new StringBuilder();
      for (int n = 0; n < 190; n++) {
        rows.append(
            "{\"on\":\"%s\",\"value\":1,\"source\":{\"document\":\"d\",\"url\":\"https://example.org/%s\"}}\n"
                .formatted(day, "x".repeat(1_900)));
        day = day.plusDays(1);
      }
      post("large", "application/x-ndjson", rows.toString(), "");
    }

    // When
    var whole = Client.reader().get(Client.path("large/series")).then();

    // Then
    whole
        .statusCode(422)
        .body("code", equalTo("series-too-long"))
        .body("title", containsString("8388608 bytes"));
    get("large/series?from=2000-01-01&to=2000-12-31").body("items", hasSize(366));
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
  void manyAreTakenAtOnceAndEachHasAnOutcome() {
    // Given
    define("bulk");
    String csv =
        """
        on,value,country
        2026-01-31,1.5,
        2026-02-28,0.1,PA
        2026-02-28,0.2,MX
        2026-03-31,NaN,
        2999-01-01,1,
        2026-04-30,1,CR
        2026-05-31,1234567890123456789012345678901234567890,
        0000-01-01,1,
        """;

    // When
    var dry = post("bulk", "text/csv", csv, "?dryRun=true");
    var wet = post("bulk", "text/csv", csv, "");

    // Then
    dry.statusCode(207).body("dryRun", equalTo(true)).body("accepted", equalTo(3));
    wet.statusCode(207)
        .body("total", equalTo(8))
        .body("accepted", equalTo(3))
        .body("created", equalTo(3))
        .body("rejected", equalTo(5))
        .body("results.status", contains(201, 201, 201, 422, 422, 422, 422, 422))
        .body("results[3].line", equalTo(5))
        .body("results[3].errors[0].code", equalTo("not-a-number"))
        .body("results[4].errors[0].code", equalTo("date-in-future"))
        .body("results[5].errors[0].code", equalTo("not-one-of"));
    get("bulk/progress").body("value", number("1.5"));
    post("bulk", "text/csv", csv, "").body("created", equalTo(0)).body("unchanged", equalTo(3));
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
  void aDryRunThatIsNeitherTrueNorFalseWritesNothing() {
    // Given
    define("maybe");

    // When
    var maybe = post("maybe", "text/csv", "on,value\n2026-01-31,1\n", "?dryRun=yes");

    // Then
    maybe.statusCode(400).body("code", equalTo("invalid-query-parameter"));
    get("maybe").body("version", equalTo(1));
  }

  @Test
  void aRepeatWithTheSameKeyIsAnsweredAsTheFirstTimeAndRestatesNothing() {
    // Given
    define("keyed");
    keyed("2026-01-31,1").statusCode(207).body("created", equalTo(1));
    Client.observe("keyed", LocalDate.parse("2026-01-31"), "2").statusCode(200);

    // When
    var again = keyed("2026-01-31,1");

    // Then
    again.statusCode(207).header("Idempotency-Replayed", "true").body("created", equalTo(1));
    get("keyed/progress").body("value", number("2"));
    keyed("2026-01-31,3").statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  private static ValidatableResponse keyed(String row) {
    return Client.admin()
        .header("Idempotency-Key", "observations-1")
        .contentType("text/csv")
        .body("on,value\n" + row + "\n")
        .post(Client.path("keyed") + "/observations")
        .then();
  }

  @Test
  void whatComesOutAsATableGoesInAgain() {
    // Given
    define("out");
    define("in-again");
    post(
            "out",
            "application/x-ndjson",
            """
            {"on":"2026-01-31","value":1}
            {"on":"2026-02-28","value":0.30}
            """,
            "")
        .body("accepted", equalTo(2));

    // When
    String csv =
        Client.reader()
            .accept("text/csv")
            .get(Client.path("out") + "/series")
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();

    // Then
    assertEquals("on,value\r\n2026-01-31,1\r\n2026-02-28,0.3\r\n", csv);
    post("in-again", "text/csv", csv, "").body("accepted", equalTo(2));
    get("in-again/progress").body("value", number("0.3"));
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

  private static ValidatableResponse get(String path) {
    return Client.reader().get(Client.path(path)).then().statusCode(200);
  }

  private static ValidatableResponse post(String code, String type, String body, String query) {
    return Client.admin()
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations" + query)
        .then();
  }

  private static void define(String code) {
    Client.define(
            code,
            """
            {"name":{"en":"Seen"},"steward":"senacyt","measure":{"type":"OBSERVED"},
             "baseline":{"value":0,"on":"2021"},"targets":[{"value":10,"on":"2026-12-31"}],
             "dimensions":[{"code":"country","values":["PA","MX"]}]}
            """)
        .statusCode(201);
  }
}
