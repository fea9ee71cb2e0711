package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.metrics.observing.Rows.define;
import static org.hito.metrics.observing.Rows.put;
import static org.hito.metrics.observing.Rows.series;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An empty or malformed range is refused at the wrong member. */
@QuarkusTest
@MetricsServiceTest
class RangeRefusalsComponentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"value\":{\"from\":2,\"to\":1}}                     | /value      | range-upside-down",
        "{\"value\":{}}                                        | /value/from | required",
        "{\"range\":{\"from\":2}}                              | /range/to   | required",
        "{\"value\":{\"from\":\"2.0\",\"to\":3}}               | /value/from | not-a-number",
        "{\"value\":{\"from\":2,\"to\":\"NaN\"}}               | /value/to   | not-a-number",
        "{\"value\":{\"from\":2,\"to\":3,\"x\":1}}             | /value/x    | unknown-member",
        "{\"value\":[2,3]}                                     | /value      | not-a-number",
        "{\"value\":7,\"range\":{\"from\":2,\"to\":3}}         | /value      | not-an-end",
        "{\"range\":5}                                         | /range      | not-an-object",
        "{\"value\":{\"from\":2,\"to\":12345678901234567890123456789012345}} | /value/to |"
            + " too-precise",
        "{}                                                    | /value      | required"
      })
  void aBrokenRangeIsRefusedWhereItIsBroken(String body, String pointer, String code) {
    // Given
    define("range-refused");

    // When
    ValidatableResponse answer = put("range-refused", "2026-03-31", body);

    // Then
    answer
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.code", hasItem(code));
    series("range-refused", "").body("items", hasSize(0));
  }

  @Test
  void aTargetBeginsBeyondTheWholeBaseline() {
    Client.define(
            "range-overlap",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "baseline":{"value":{"from":1,"to":5},"on":"2021"},
             "targets":[{"value":{"from":5,"to":9},"on":"2030"},
                        {"value":{"from":1,"to":5},"on":"2031"},
                        {"value":{"from":-3,"to":0},"on":"2032"},
                        {"value":{"from":9,"to":12345678901234567890123456789012345},"on":"2033"}]}
            """)
        .statusCode(422)
        .body("errors.pointer", contains("/targets/3/value"))
        .body("errors[0].message", containsString("34"));
    Client.define(
            "range-overlap",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "baseline":{"value":{"from":1,"to":5},"on":"2021"},
             "targets":[{"value":{"from":5,"to":9},"on":"2030"},
                        {"value":{"from":1,"to":5},"on":"2031"},
                        {"value":{"from":-3,"to":0},"on":"2032"}]}
            """)
        .statusCode(422)
        .body(
            "errors.code",
            contains(
                "target-overlaps-baseline", "target-equals-baseline", "target-against-direction"));
  }
}
