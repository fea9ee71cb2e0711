package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.observing.Rows.define;
import static org.hito.metrics.observing.Rows.post;
import static org.hito.metrics.observing.Rows.put;
import static org.hito.metrics.observing.Rows.series;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.Test;

/** Observations that are recorded together count as if each came alone. */
@QuarkusTest
@MetricsServiceTest
class ManyObservationsComponentTest {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void twoHundredAreReadAndWrittenWithOneStatementEach() {
    // Given
    define("many-observed");
    String rows =
        IntStream.rangeClosed(1, 400)
            .mapToObj(back -> today.minusDays(back) + "," + back)
            .collect(Collectors.joining("\n"));
    post("many-observed", "text/csv", "on,value\n" + today + ",1\n").body("created", equalTo(1));
    SentStatements sent = SentStatements.since(Infrastructure.database("metrics"));

    // When
    ValidatableResponse report = post("many-observed", "text/csv", "on,value\n" + rows);

    // Then
    report.body("created", equalTo(400));
    for (String words : List.of("place(part, said)", "INTO observation", "INTO fact")) {
      assertEquals(2, sent.count(words), words);
    }
    series("many-observed", "").body("items.size()", equalTo(401));
  }

  @Test
  void aRowRestatesAnEarlierOneOfTheSameBody() {
    // Given
    define("many-restated");
    put("many-restated", "2026-01-31", "{\"value\":1}");
    String rows =
        """
        {"on":"2026-01-31","value":2}
        {"on":"2026-02","value":3}
        {"on":"2026-01-31","value":2,"source":{"document":"Report"}}
        {"on":"2026-02","value":3,"assumed":true}
        """;

    // When
    ValidatableResponse report = post("many-restated", "application/x-ndjson", rows);

    // Then
    report.body("results.outcome", contains("restated", "created", "restated", "restated"));
    series("many-restated", "")
        .body("items.value", contains(number("2"), number("3")))
        .body("items[0].source.document", equalTo("Report"))
        .body("items[1].assumed", equalTo(true));
    series("many-restated", "?restatements=true")
        .body("items.findAll { it.restatedAt != null }.size()", equalTo(3));
    Client.get("many-restated").body("version", number("9"));
  }

  @Test
  void theShortestPeriodOfTheDayIsTheValueInWhateverOrderTheyCome() {
    // Given
    List<String> said =
        List.of(
            today.toString(), today.toString().substring(0, 7), today.toString().substring(0, 4));
    List<String> rows = said.stream().map(on -> "%s,%d".formatted(on, on.length())).toList();

    for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 0, 2))) {
      // When
      String code = "many-" + order.stream().map(String::valueOf).collect(Collectors.joining("-"));
      define(code);
      String body = order.stream().map(rows::get).collect(Collectors.joining("\n"));
      post(code, "text/csv", "on,value\n" + body)
          .body("results.outcome", everyItem(equalTo("created")));

      // Then
      Client.get(code).body("progress.value", number("10"));
    }
  }

  @Test
  void aPartOfADayDoesNotHideItsTotal() {
    // Given
    define("many-parts");
    put("many-parts", today.toString(), "{\"value\":10}");
    String year = today.toString().substring(0, 4);

    // When
    post("many-parts", "text/csv", "on,value,region\n%s,4,Colón\n%s,9,\n".formatted(today, year))
        .body("created", equalTo(2));

    // Then
    Client.get("many-parts").body("progress.value", number("10"));
  }

  @Test
  void aShorterPeriodThatIsStoredStaysTheValue() {
    // Given
    define("many-stored");
    put("many-stored", today.toString(), "{\"value\":10}");
    String year = today.toString().substring(0, 4);

    // When
    post("many-stored", "text/csv", "on,value\n%s,4\n2020,1\n".formatted(year))
        .body("created", equalTo(2));

    // Then
    Client.get("many-stored").body("progress.value", number("10"));
  }
}
