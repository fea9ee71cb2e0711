package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.observing.Rows.csv;
import static org.hito.metrics.observing.Rows.define;
import static org.hito.metrics.observing.Rows.definition;
import static org.hito.metrics.observing.Rows.post;
import static org.hito.metrics.observing.Rows.put;
import static org.hito.metrics.observing.Rows.series;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@MetricsServiceTest
class ObservationRowsComponentTest {

  @Test
  void aRestatedValueIsCountedApartAndADryRunSaysWhatItWouldReplace() {
    // Given
    define("rt-restated");
    post("rt-restated", "text/csv", "on,value\n2026-01-31,10\n").body("created", equalTo(1));
    String other = "on,value\n2026-01-31,12\n2026-02-28,1\n";

    // When
    ValidatableResponse dry = post("rt-restated", "text/csv", other, "?dryRun=true");
    ValidatableResponse real = post("rt-restated", "text/csv", other);

    // Then
    for (ValidatableResponse report : List.of(dry, real)) {
      report
          .body("created", equalTo(1))
          .body("restated", equalTo(1))
          .body("unchanged", equalTo(0))
          .body("accepted", equalTo(2))
          .body("results.outcome", contains("restated", "created"))
          .body("results.status", contains(200, 201))
          .body("results[0].replaces.value", number("10"))
          .body("results[1].replaces", nullValue());
    }
    post("rt-restated", "text/csv", other)
        .body("unchanged", equalTo(2))
        .body("restated", equalTo(0))
        .body("results.outcome", contains("unchanged", "unchanged"));
  }

  @Test
  void aRowThatContradictsOneAboveItIsRefused() {
    // Given
    define("rt-twice");
    String csv =
        """
        on,value,region
        2026-01-31,1,
        2026-01-31,2,
        2026-01-31,1,
        2026-01-31,3,Los Santos
        2026-01-31,4,Los Santos\s
        """;

    // When
    ValidatableResponse report = post("rt-twice", "text/csv", csv);

    // Then
    report
        .body(
            "results.outcome", contains("created", "rejected", "unchanged", "created", "rejected"))
        .body("results[1].errors[0].code", equalTo("contradicts-line"))
        .body("results[1].errors[0].message", containsString("2"))
        .body("results[4].errors[0].message", containsString("5"));
    series("rt-twice", "").body("items.value", contains(number("1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "value", "recordedat", "restatedat"})
  void aDimensionCannotBeCalledLikeAColumnOfATable(String code) {
    Client.define("rt-reserved", definition(code))
        .statusCode(422)
        .body("errors.pointer", contains("/dimensions/0/code"))
        .body("errors.code", contains("reserved-dimension"));
  }

  @Test
  void aCategoryIsOneHoweverItIsTyped() {
    // Given
    define("rt-places");
    String csv =
        """
        on,value,region
        2026-01-31,5,Los Santos
        2026-01-31,5,Los Santos\s
        2026-01-31,5,Los  Santos
        2026-01-31,5,Panam\u00e1
        2026-01-31,5,Panama\u0301
        """;

    // When
    ValidatableResponse table = post("rt-places", "text/csv", csv);
    ValidatableResponse lines =
        post(
            "rt-places",
            "application/x-ndjson",
            "{\"on\":\"2026-01-31\",\"value\":5,\"dimensions\":{\"region\":\" Panama\u0301\\t\"}}");

    // Then
    table.body("created", equalTo(2)).body("unchanged", equalTo(3));
    lines.body("unchanged", equalTo(1));
    put("rt-places", "2026-01-31", "{\"value\":5,\"dimensions\":{\"region\":\"Los\u00a0Santos\"}}")
        .statusCode(200);
    series("rt-places", "?dimension=region")
        .body("items.dimensions.region", containsInAnyOrder("Los Santos", "Panamá"));
    Client.reader()
        .queryParam("dimension", "region:Panama\u0301 ")
        .get(Client.path("rt-places") + "/series")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void theValuesADimensionMayHaveAreCategoriesToo() {
    // Given
    Client.define(
            "rt-values",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "dimensions":[{"code":"region","values":["Panama\u0301 ","Los  Santos"]}]}
            """)
        .statusCode(201)
        .body("dimensions[0].values", contains("Panamá", "Los Santos"));

    // When
    ValidatableResponse taken =
        put("rt-values", "2026-01-31", "{\"value\":1,\"dimensions\":{\"region\":\"Panam\u00e1\"}}");

    // Then
    taken.statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e2147483648", "1e-2147483648", "1e400", "12345678901234567890123456789012345"})
  void aNumberOutOfBoundsRefusesOnlyItsRow(String odd) {
    // Given
    define("rt-odd");
    String good = "{\"on\":\"2026-01-31\",\"value\":1}";
    String bad = "{\"on\":\"2026-02-28\",\"value\":" + odd + "}";
    String unknown = "{\"on\":\"2026-03-31\",\"value\":1,\"x\":[" + odd + "]}";

    // When
    ValidatableResponse lines =
        post("rt-odd", "application/x-ndjson", good + "\n" + bad + "\n" + unknown);
    ValidatableResponse array =
        post("rt-odd", "application/json", "[" + good + "," + bad + "," + unknown + "]");
    ValidatableResponse table =
        post("rt-odd", "text/csv", "on,value\n2026-01-31,1\n2026-02-28," + odd + "\n");

    // Then
    for (ValidatableResponse report : List.of(lines, array)) {
      report
          .statusCode(207)
          .body("accepted", equalTo(1))
          .body("results[1].status", equalTo(422))
          .body("results[1].errors.pointer", contains("/value"))
          .body("results[1].errors[0].message", containsString("34"))
          .body("results[2].errors.pointer", contains("/x"));
    }
    table.body("accepted", equalTo(1)).body("results[1].errors.pointer", contains("/value"));
    Client.admin()
        .body("{\"value\":1,\"x\":" + odd + "}")
        .put(Client.path("rt-odd") + "/observations/2026-01-31")
        .then()
        .statusCode(422);
    series("rt-odd", "?from=2026-02-01").body("items", empty());
  }
}
