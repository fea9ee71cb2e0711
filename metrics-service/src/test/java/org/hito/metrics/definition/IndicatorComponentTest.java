package org.hito.metrics.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.definition.Definitions.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** Indicators through the API. */
@QuarkusTest
@MetricsServiceTest
class IndicatorComponentTest {

  private static final String SMALL =
      "{\"name\":{\"en\":\"Small\"},\"measure\":{\"type\":\"OBSERVED\"}}";

  @Test
  void everyMemberComesBackUnchanged() {
    // When
    ValidatableResponse defined = Client.define("full", FULL);

    // Then
    defined
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("code", equalTo("full"))
        .body("label", equalTo("Co-operation agreements"))
        .body("name.es", equalTo("Acuerdos de cooperación"))
        .body("aliases", contains("MoUs"))
        .body("steward", equalTo("senacyt"))
        .body("dimension", equalTo("human-resources"))
        .body("measure.type", equalTo("COUNT"))
        .body("measure.of", equalTo("commitments"))
        .body("measure.filter.kind", contains("mou", "partnership"))
        .body("measure.filter.forum", nullValue())
        .body("baseline.value", number("0.1"))
        .body("targets[0].on", equalTo("2024"))
        .body("path", equalTo("STEP"))
        .body("thresholds.atRisk", number("0.5"))
        .body("weight", number("2"))
        .body("dimensions[0].values", contains("PA", "MX"))
        .body("source.locator", equalTo("agreements"))
        .body("progress.target.value", number("10"));
  }

  @Test
  void omittedMembersHaveTheirDefaults() {
    // When
    ValidatableResponse defined = Client.define("usual", SMALL);

    // Then
    defined
        .statusCode(201)
        .body("direction", equalTo("INCREASE"))
        .body("frequency", equalTo("CONTINUOUS"))
        .body("path", equalTo("LINEAR"))
        .body("thresholds.onTrack", number("0.9"))
        .body("weight", number("1"))
        .body("baseline", nullValue())
        .body("progress.value", nullValue())
        .body("progress.status", equalTo("NO_DATA"))
        .body("progress.stale", equalTo(false));
  }

  @Test
  void deducedValuesAreMarked() {
    // Given
    String figures =
        """
        {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
         "baseline":{"value":12500,"on":"2009","assumed":true,
                     "derivedFrom":{"en":"Half of 25,000","es":"La mitad de 25,000"}},
         "targets":[{"value":25000,"on":"2014","assumed":false}]}
        """;

    // When
    ValidatableResponse defined = Client.define("deduced", figures).statusCode(201);

    // Then
    defined
        .body("baseline.assumed", equalTo(true))
        .body("baseline.derivedFrom.es", equalTo("La mitad de 25,000"))
        .body("targets[0].assumed", nullValue())
        .body("targets[0].derivedFrom", nullValue())
        .body("progress.valueFrom", equalTo("BASELINE"));
    Client.define("deduced", figures).statusCode(200).body("version", equalTo(1));
    Client.define("deduced", figures.replace("true", "\"yes\""))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/baseline/assumed"));
  }

  @Test
  void declaringTheSameAgainChangesNothing() {
    // Given
    Client.define("twice", FULL).statusCode(201);

    // When
    ValidatableResponse again = Client.define("twice", FULL);

    // Then
    again.statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aTextGivenInOneLanguageIsKnownAsSuchHoweverOftenTheIndicatorMoved() {
    // Given
    Client.define("spanish", "{\"name\":{\"es\":\"Empleos\"},\"measure\":{\"type\":\"OBSERVED\"}}")
        .statusCode(201)
        .body("name.en", equalTo("Empleos"));
    Client.observe("spanish", LocalDate.of(2026, 1, 31), "3");

    // When
    ValidatableResponse translated =
        Client.admin()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body("{\"name\":{\"en\":\"Jobs\"}}")
            .patch(Client.path("spanish"))
            .then();

    // Then
    translated.statusCode(200).body("name.en", equalTo("Jobs")).body("name.es", equalTo("Empleos"));
  }

  @Test
  void aRevisionNeedsTheVersionItChangesAndIsInTheHistory() {
    // Given
    Client.define("revised", FULL).statusCode(201);
    String changed = FULL.replace("\"weight\":2", "\"weight\":3");

    // When
    Client.define("revised", changed)
        .statusCode(428)
        .body("code", equalTo("precondition-required"));
    Client.admin()
        .header("If-Match", "\"9\"")
        .body(changed)
        .put(Client.path("revised"))
        .then()
        .statusCode(412);
    Client.admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"weight\":3,\"pillar\":null,\"thresholds\":{\"atRisk\":0.4}}")
        .patch(Client.path("revised"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("weight", number("3"))
        .body("pillar", nullValue())
        .body("thresholds.onTrack", number("0.8"));

    // Then
    Client.reader()
        .get(Client.path("revised") + "/history")
        .then()
        .statusCode(200)
        .body("items.type", contains("revised", "defined"))
        .body("items[0].change.weight.from", number("2"))
        .body("items[0].change.weight.to", number("3"));
  }

  @Test
  void listsFilterByWhatIndicatorsAre() {
    // Given
    Client.define(
            "listed-lively",
            FULL.replace("\"chips\"", "\"listed\"").replace("YEARLY", "CONTINUOUS"))
        .statusCode(201);
    Client.define(
            "listed-silent",
            """
            {"name":{"en":"Silent","es":"Callado"},"strategy":"listed","dimension":"legal",
             "frequency":"MONTHLY","measure":{"type":"OBSERVED"},"baseline":{"value":1,"on":"2020"}}
            """)
        .statusCode(201)
        .body("progress.stale", equalTo(true));

    // When
    for (String filter :
        new String[] {
          "dimension=legal", "measure=OBSERVED", "stale=true", "status=NO_TARGET", "q=callado"
        }) {
      // Then
      Client.reader()
          .get("/api/v1/indicators?strategy=listed&" + filter)
          .then()
          .statusCode(200)
          .body("items.code", contains("listed-silent"));
    }
    Client.reader()
        .get("/api/v1/indicators?strategy=listed&stale=false")
        .then()
        .body("items.code", contains("listed-lively"))
        .body("items[0].progress.value", notNullValue())
        .body("items.code", not(hasItem("listed-silent")));
    Client.reader().get("/api/v1/indicators?colour=red").then().statusCode(400);
  }

  @Test
  void aReaderWithTheSameVersionIsAnswered304() {
    // Given
    Client.define("cached", SMALL).statusCode(201);

    // When
    int status =
        Client.reader().header("If-None-Match", "\"1\"").get(Client.path("cached")).statusCode();

    // Then
    assertEquals(304, status);
  }

  @Test
  void anUnknownIndicatorIsNotFound() {
    Client.reader().get(Client.path("nowhere")).then().statusCode(404);
    Client.reader().get(Client.path("nowhere") + "/progress").then().statusCode(404);
    Client.reader().get(Client.path("nowhere") + "/explanation").then().statusCode(404);
    Client.reader().get(Client.path("nowhere") + "/history").then().statusCode(404);
    Client.reader()
        .get(Client.path("nowhere") + "/progress?on=yesterday")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-query-parameter"));
    Client.reader().get(Client.path("nowhere") + "/progress?colour=red").then().statusCode(400);
  }
}
