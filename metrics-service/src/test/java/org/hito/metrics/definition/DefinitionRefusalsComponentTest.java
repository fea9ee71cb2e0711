package org.hito.metrics.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.metrics.definition.Definitions.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@MetricsServiceTest
class DefinitionRefusalsComponentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"SUM\",\"of\":[\"nobody-knows\"]}|/measure/of/0|unknown-reference",
        "{\"type\":\"SUM\",\"of\":[\"refused\"]}|/measure|cycle",
        "{\"type\":\"SUM\",\"of\":[]}|/measure/of|required",
        "{\"type\":\"RATIO\",\"numerator\":\"a\"}|/measure/denominator|required",
        "{\"type\":\"RATIO\",\"numerator\":\"a\",\"denominator\":\"a\"}"
            + "|/measure/denominator|ratio-over-itself",
        "{\"type\":\"COMPOSITE\",\"of\":[]}|/measure/of|required",
        "{\"type\":\"COMPOSITE\",\"of\":[{\"indicator\":\"a\",\"weight\":0}]}"
            + "|/measure/of|weight-zero-everywhere",
        "{\"type\":\"MAGIC\"}|/measure/type|not-one-of",
        "{\"type\":\"COUNT\",\"of\":\"meetings\",\"filter\":{\"owner\":[\"s\"]}}"
            + "|/measure/filter/owner|filter-not-applicable",
        "{\"type\":\"COUNT\",\"of\":\"commitments\",\"filter\":{\"colour\":[\"s\"]}}"
            + "|/measure/filter/colour|unknown-member",
        "{\"type\":\"COUNT\",\"of\":\"meetings\",\"filter\":{\"kind\":[\"mou\"]}}"
            + "|/measure/filter/kind|filter-not-applicable",
        "{\"type\":\"COUNT\"}|/measure/of|required"
      })
  void aMeasureThatCannotBeComputedIsRefused(String measure, String pointer, String code) {
    // When
    ValidatableResponse refused =
        Client.define("refused", "{\"name\":{\"en\":\"x\"},\"measure\":" + measure + "}");

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.code", hasItem(code));
    Client.reader().get(Client.path("refused")).then().statusCode(404);
  }

  @Test
  void everyBrokenRuleIsReportedInTheReadersLanguage() {
    // Given
    String body =
        """
        {"name":{"en":"x"},"measure":{"type":"OBSERVED"},"weight":0,
         "baseline":{"value":10,"on":"2025"},"thresholds":{"onTrack":0.5,"atRisk":0.6},
         "targets":[{"value":10,"on":"2026"},{"value":20,"on":"2024"}]}
        """;

    // When
    ValidatableResponse refused =
        Client.admin().header("Accept-Language", "es").body(body).put(Client.path("broken")).then();

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "target-equals-baseline",
                "targets-not-in-date-order",
                "thresholds-out-of-order",
                "not-positive"))
        .body("errors.message", hasItem("Una meta debe diferir de la línea base"));
  }

  @ParameterizedTest
  @CsvSource({
    "1e400, too-precise",
    "1e2147483647, too-precise",
    "1234567890123456789012345678901234567890, too-precise",
    "1e2147483648, too-precise",
    "1e-2147483648, too-precise",
    "1e-35, too-precise",
    "'\"NaN\"', not-a-number"
  })
  void aValueNoColumnCanHoldIsRefused(String value, String code) {
    // When
    ValidatableResponse refused =
        Client.define(
            "absurd",
            "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},"
                + "\"baseline\":{\"value\":"
                + value
                + ",\"on\":\"2025\"}}");

    // Then
    refused.statusCode(422).body("errors.code", contains(code));
  }

  @Test
  void theStewardsEditorsDefineAndOthersDoNot() {
    // Given
    String mine = FULL;

    // When
    int other =
        Client.agency("mici", "agency-editor")
            .body(mine)
            .put(Client.path("stewarded"))
            .statusCode();
    int reporter =
        Client.agency("senacyt", "agency-reporter")
            .body(mine)
            .put(Client.path("stewarded"))
            .statusCode();
    int anonymous = Client.reader().body(mine).put(Client.path("stewarded")).statusCode();
    int steward =
        Client.agency("senacyt", "agency-editor")
            .body(mine)
            .put(Client.path("stewarded"))
            .statusCode();

    // Then
    assertEquals(403, other);
    assertEquals(403, reporter);
    assertEquals(403, anonymous);
    assertEquals(201, steward);
  }
}
