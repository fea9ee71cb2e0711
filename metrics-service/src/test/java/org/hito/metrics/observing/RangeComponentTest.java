package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.observing.Rows.csv;
import static org.hito.metrics.observing.Rows.define;
import static org.hito.metrics.observing.Rows.post;
import static org.hito.metrics.observing.Rows.put;
import static org.hito.metrics.observing.Rows.series;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.Test;

/** A range keeps both ends, and its less favourable end determines the progress. */
@QuarkusTest
@MetricsServiceTest
class RangeComponentTest {

  private static final String PLACE = "/observations/2026-03-31";

  @Test
  void anObservedRangeShowsBothEndsAndIsJudgedByTheCautiousOne() {
    // Given
    defineTowards("range-shown", "INCREASE", "{\"from\":90,\"to\":110}");

    // When
    ValidatableResponse taken =
        put("range-shown", "2026-03-31", "{\"value\":{\"from\":12.0,\"to\":15}}");

    // Then
    taken.statusCode(201).body("value", number("12")).body("range.to", number("15"));
    Client.get("range-shown")
        .body("progress.value", number("12"))
        .body("progress.range.from", number("12"))
        .body("progress.range.to", number("15"))
        .body("progress.achievement", number("0.109091"))
        .body("progress.achievementRange.from", number("0.109091"))
        .body("progress.achievementRange.to", number("0.166667"))
        .body("progress.pipelineRange.to", number("15"))
        .body("targets[0].value", number("110"))
        .body("targets[0].range.from", number("90"))
        .body("baseline.value", number("0"))
        .body("baseline.range", nullValue());
    Client.reader()
        .get(Client.path("range-shown") + "/explanation")
        .then()
        .body("value", number("12"))
        .body("range.to", number("15"))
        .body("sumRange.to", number("15"))
        .body("inputs[0].amount", number("12"))
        .body("inputs[0].range.to", number("15"));
    TopicReader.of("hito.indicator.facts.v1")
        .until(
            facts ->
                facts.stream()
                    .anyMatch(
                        fact ->
                            "range-shown".equals(fact.key())
                                && fact.value().contains("indicator.observed")
                                && fact.value().contains("\"range\":{\"from\":12,\"to\":15}")));
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void whereLessIsBetterTheUpperEndIsJudged() {
    // Given
    Client.define(
            "range-less",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},"direction":"DECREASE",
             "baseline":{"value":{"from":100,"to":120},"on":"2020"},
             "targets":[{"value":{"from":10,"to":20},"on":"2021-12-31"}]}
            """)
        .statusCode(201)
        .body("baseline.value", number("120"))
        .body("targets[0].value", number("10"))
        .body("progress.value", number("120"))
        .body("progress.achievement", number("0"))
        .body("progress.valueFrom", equalTo("BASELINE"));

    // When
    put("range-less", "2026-03-31", "{\"range\":{\"from\":8,\"to\":15}}").statusCode(201);

    // Then
    Client.get("range-less")
        .body("progress.value", number("15"))
        .body("progress.status", equalTo("ON_TRACK"));
    put("range-less", "2026-03-31", "{\"value\":{\"from\":8,\"to\":10}}").statusCode(200);
    Client.get("range-less").body("progress.status", equalTo("ACHIEVED"));
  }

  @Test
  void aRangeIsRestatedReadAsItWasKnownAndWithdrawn() {
    // Given
    define("range-known");
    put("range-known", "2026-03-31", "{\"value\":{\"from\":1,\"to\":2}}");
    String then = series("range-known", "").extract().path("items[0].recordedAt");

    // When
    put("range-known", "2026-03-31", "{\"value\":{\"from\":1,\"to\":3}}").statusCode(200);

    // Then
    Client.reader()
        .get(Client.path("range-known") + "/progress?on=2026-03-31&knownOn=" + then)
        .then()
        .body("range.to", number("2"));
    Client.reader()
        .get(Client.path("range-known") + "/progress?on=2026-03-31")
        .then()
        .body("value", number("1"))
        .body("range.to", number("3"));
    series("range-known", "?restatements=true")
        .body("items.range.to", contains(number("2"), number("3")));
    Client.admin()
        .delete(Client.path("range-known") + PLACE + "?reason=wrong")
        .then()
        .body("value", number("1"))
        .body("range.to", number("3"));
    Client.get("range-known").body("progress.range", nullValue());
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void whatAnswersGiveIsTakenBackUnchanged() {
    // Given
    define("range-back");
    put("range-back", "2026-03-31", "{\"value\":{\"from\":1,\"to\":2.5}}");
    put("range-back", "2026-04-30", "{\"value\":3}");
    String table = csv("range-back/series?format=csv");

    // When
    ValidatableResponse imported = post("range-back", "text/csv", table);

    // Then
    assertEquals("on,value,range.from,range.to\r\n2026-03-31,1,1,2.5\r\n2026-04-30,3,,\r\n", table);
    imported.body("unchanged", equalTo(2));
    put("range-back", "2026-03-31", "{\"value\":1,\"range\":{\"from\":1,\"to\":2.5}}")
        .statusCode(200);
    put("range-back", "2026-03-31", "{\"value\":2.5,\"range\":{\"from\":1,\"to\":2.5}}")
        .statusCode(200);
    series("range-back", "?restatements=true").body("items", hasSize(2));
    post("range-back", "text/csv", "on,value,range.from,range.to\n2026-05-31,,7,8\n")
        .body("created", equalTo(1));
    Client.get("range-back").body("progress.range.to", number("8"));
  }

  @Test
  void aPatchOfEitherFormOfABaselineReplacesTheOther() {
    // Given
    Client.define(
            "range-patch",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "baseline":{"value":{"from":1,"to":5},"on":"2021"}}
            """)
        .statusCode(201);

    // When, Then
    patch("{\"baseline\":{\"value\":3}}")
        .body("baseline.value", number("3"))
        .body("baseline.range", nullValue());
    patch("{\"baseline\":{\"range\":{\"from\":4,\"to\":6}}}")
        .body("baseline.value", number("4"))
        .body("baseline.range.to", number("6"));
    patch("{\"direction\":\"DECREASE\"}")
        .body("baseline.value", number("6"))
        .body("progress.value", number("6"));
  }

  private static ValidatableResponse patch(String patch) {
    return Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(patch)
        .patch(Client.path("range-patch"))
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsDerivedFromRangesIsARangeNowAndOnEarlierDays() {
    // Given
    defineTowards("range-a", "INCREASE", "20");
    defineTowards("range-b", "INCREASE", "{\"from\":40,\"to\":50}");
    derived("range-sum", "{\"type\":\"SUM\",\"of\":[\"range-a\",\"range-b\"]}");
    derived(
        "range-rate", "{\"type\":\"RATIO\",\"numerator\":\"range-a\",\"denominator\":\"range-b\"}");
    derived(
        "range-mean",
        """
        {"type":"COMPOSITE","of":[{"indicator":"range-a"},{"indicator":"range-b","weight":3}]}
        """);

    // When
    put("range-a", "2026-03-31", "{\"value\":{\"from\":10,\"to\":12}}").statusCode(201);
    put("range-b", "2026-04-30", "{\"value\":{\"from\":20,\"to\":25}}").statusCode(201);

    // Then
    Client.get("range-sum")
        .body("progress.value", number("30"))
        .body("progress.range.to", number("37"));
    Client.get("range-rate")
        .body("progress.value", number("0.4"))
        .body("progress.range.to", number("0.6"));
    Client.get("range-mean")
        .body("progress.value", number("0.425"))
        .body("progress.range.to", number("0.61875"));
    series("range-sum", "?from=2026-01-01")
        .body("items.value", contains(number("10"), number("30")))
        .body("items.range.to", contains(number("12"), number("37")));
    Client.reader()
        .get(Client.path("range-mean") + "/progress?on=2026-04-30")
        .then()
        .body("range.to", number("0.61875"));
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void whatWasObservedBeforeThereWereRangesIsANumber() {
    // Given
    define("range-old");
    Tables.ofTheService()
        .change(
            """
            INSERT INTO observation (indicator, day, dimensions, value, event_id, actor, recorded_at)
            VALUES ('range-old', '2026-01-31', '{}', 4.50, gen_random_uuid(), 'x', '2026-02-01T00:00:00Z')
            """);

    // When
    ValidatableResponse read = series("range-old", "");

    // Then
    read.body("items.value", contains(number("4.5"))).body("items[0].range", nullValue());
    List<String> columns = csv("range-old/series?format=csv").lines().toList();
    assertEquals("on,value", columns.get(0));
    put("range-old", "2026-01-31", "{\"value\":4.5}").statusCode(200);
    series("range-old", "?restatements=true").body("items", hasSize(1));
    Tables.ofTheService().change("DELETE FROM observation WHERE indicator = 'range-old'");
  }

  private static void defineTowards(String code, String direction, String target) {
    Client.define(
            code,
            """
            {"name":{"en":"%s"},"unit":"things","measure":{"type":"OBSERVED"},"direction":"%s",
             "baseline":{"value":0,"on":"2021"},"targets":[{"value":%s,"on":"2030-12-31"}]}
            """
                .formatted(code, direction, target))
        .statusCode(201);
  }

  private static void derived(String code, String measure) {
    Client.define(
            code, "{\"name\":{\"en\":\"x\"},\"unit\":\"things\",\"measure\":%s}".formatted(measure))
        .statusCode(201);
  }
}
