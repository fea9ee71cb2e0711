package org.hito.metrics.across;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** Relations of counts, derivations and gates, from both sides. */
@QuarkusTest
@MetricsServiceTest
class NeighboursComponentTest {

  private static ValidatableResponse around(String codes) {
    return Client.reader()
        .body("{\"codes\":" + codes + ",\"limit\":50,\"counted\":100}")
        .post("/internal/v1/neighbours")
        .then()
        .statusCode(200);
  }

  private static String codes(String of, String relation, boolean backwards) {
    return "neighbours.find { it.relation == '%s' && it.backwards == %s && it.of.any { one -> one[0] == '%s' } }.of.find { one -> one[0] == '%3$s' }[2]"
        .formatted(relation, backwards, of);
  }

  @Test
  void whatIsCountedLeadsToItsIndicatorAndBack() {
    // Given
    Client.count("around-count", "{\"forum\":[\"around\"],\"status\":[\"DELIVERED\"]}");
    try (FactWriter facts = new FactWriter()) {
      facts.write(CommitmentStory.recorded("around-mou", "mou", "around", "DELIVERED"));
    }
    Client.awaitValue("around-count", "1");

    // When
    ValidatableResponse answer =
        around("{\"indicator\":[\"around-count\"],\"commitment\":[\"around-mou\"]}");

    // Then
    answer
        .body(codes("around-count", "counts-towards", true), contains("around-mou"))
        .body(codes("around-mou", "counts-towards", false), contains("around-count"))
        .body("things[0].name.en", equalTo("around-count"))
        .body("things[0].value.intValue()", equalTo(1))
        .body("things[0].unit", equalTo("things"));
  }

  @Test
  void aUnitIsNamedInBothLanguages() {
    // Given
    Client.admin()
        .body(
            """
            {"name":{"en":"Around"},"unitText":{"en":"people","es":"personas"},
             "measure":{"type":"OBSERVED"}}
            """)
        .put("/api/v1/indicators/around-unit")
        .then()
        .statusCode(201);

    // When
    ValidatableResponse answer = around("{\"indicator\":[\"around-unit\"]}");

    // Then
    answer
        .body("things[0].unit", equalTo("people"))
        .body("things[0].unitText.es", equalTo("personas"));
  }

  @Test
  void whatIsDerivedLeadsToItsPartsAndBack() {
    // Given
    Client.observed("around-a");
    Client.observed("around-b");
    derived("around-sum", "{\"type\":\"SUM\",\"of\":[\"around-a\",\"around-b\"]}");
    derived(
        "around-ratio",
        "{\"type\":\"RATIO\",\"numerator\":\"around-a\",\"denominator\":\"around-b\"}");
    derived(
        "around-mean",
        "{\"type\":\"COMPOSITE\",\"of\":[{\"indicator\":\"around-a\",\"weight\":1}]}");
    Client.admin()
        .body(
            """
            {"name":{"en":"Gate"},"condition":{"all":[{"indicator":"around-a","atLeast":1}]},
             "releases":{"fund":"around-money","initiative":"around-lab"}}
            """)
        .put("/api/v1/gates/around-gate")
        .then()
        .statusCode(201);

    // When
    ValidatableResponse answer =
        around("{\"indicator\":[\"around-a\",\"around-sum\",\"around-ratio\",\"around-mean\"]}");

    // Then
    answer
        .body(
            codes("around-a", "derived-from", true),
            containsInAnyOrder("around-mean", "around-ratio", "around-sum"))
        .body(codes("around-sum", "derived-from", false), contains("around-a", "around-b"))
        .body(codes("around-ratio", "derived-from", false), contains("around-a", "around-b"))
        .body(codes("around-mean", "derived-from", false), contains("around-a"))
        .body(codes("around-a", "depends-on", true), contains("around-gate"));
    around("{\"gate\":[\"around-gate\"]}")
        .body(codes("around-gate", "releases", false), contains("around-money"))
        .body(codes("around-gate", "releases-to", false), contains("around-lab"));
    around("{\"fund\":[\"around-money\"]}")
        .body(codes("around-money", "releases", true), contains("around-gate"));
    around("{\"initiative\":[\"around-lab\"]}")
        .body(codes("around-lab", "releases-to", true), contains("around-gate"));
  }

  @Test
  void whatIsReadInADocumentIsFoundByAnyOfItsNames() {
    // Given
    Client.define(
            "around-read",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "benchmarks":[{"name":{"en":"y"},"value":1,"source":{"document":"around, 3.txt"}}]}
            """)
        .statusCode(201);

    // When
    ValidatableResponse answer =
        Client.reader()
            .contentType("application/json")
            .body(
                "{\"codes\":{\"document\":[\"around-doc\"]},"
                    + "\"aliases\":{\"around-doc\":[\"around, 3.txt\"]},\"limit\":9,\"counted\":9}")
            .post("/internal/v1/neighbours")
            .then();

    // Then
    answer.body(codes("around-doc", "read-in", true), contains("around-read"));
  }

  private static void derived(String code, String measure) {
    Client.define(
            code,
            "{\"name\":{\"en\":\"%s\"},\"unit\":\"things\",\"measure\":%s}"
                .formatted(code, measure))
        .statusCode(201);
  }
}
