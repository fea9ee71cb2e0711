package org.hito.metrics.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** The latest values of many indicators at once. */
@QuarkusTest
@MetricsServiceTest
class SparksComponentTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-01-31");

  private static ValidatableResponse sparks(String body) {
    return Client.reader()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/internal/v1/sparks")
        .then()
        .statusCode(200);
  }

  @Test
  void eachHasItsLatestCurrentValuesTheOldestFirst() {
    // Given
    Client.define("sparkling", "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"}}")
        .statusCode(201);
    for (int month = 0; month < 30; month++) {
      Client.observe("sparkling", FIRST.plusMonths(month), Integer.toString(month));
    }
    Client.observe("sparkling", FIRST.plusMonths(29), "7");
    Client.count("spark-count", "{\"forum\":[\"nobodys-sparks\"]}");

    // When
    var answer = sparks("{\"observed\":[\"sparkling\",\"unknown\"],\"counted\":[\"spark-count\"]}");

    // Then
    answer
        .body("sparkling", hasSize(24))
        .body("sparkling[0]", contains(FIRST.plusMonths(6).toString(), 6))
        .body("sparkling[23]", contains(FIRST.plusMonths(29).toString(), 7))
        .body("unknown", nullValue())
        .body("spark-count", nullValue());
  }

  @Test
  void aRangeIsDrawnByTheEndThatFlattersLeast() {
    // Given
    for (String direction : List.of("INCREASE", "DECREASE")) {
      String code = "spark-" + direction.toLowerCase(Locale.ROOT);
      Client.define(
              code,
              "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},\"direction\":\"%s\"}"
                  .formatted(direction))
          .statusCode(201);
      Client.observe(code, FIRST, "{\"from\":12,\"to\":15}");
      Client.observe(code, FIRST.plusMonths(1), "9");
    }

    // When
    var answer = sparks("{\"observed\":[\"spark-increase\",\"spark-decrease\"],\"counted\":[]}");

    // Then
    answer.body("'spark-increase'*.getAt(1)", contains(12, 9));
    answer.body("'spark-decrease'*.getAt(1)", contains(15, 9));
  }

  @Test
  void nothingIsAskedAndNothingAnswered() {
    sparks("{\"observed\":[],\"counted\":[]}").body("size()", equalTo(0));
  }
}
