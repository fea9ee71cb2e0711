package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** What a caller may observe, as requested by the gateway before it offers it. */
@QuarkusTest
@MetricsServiceTest
class PossibleComponentTest {

  private static ValidatableResponse asked(RequestSpecification actor) {
    return actor
        .body("{\"indicators\":[\"possible-observed\",\"possible-counted\",\"nothing\"]}")
        .post("/internal/v1/possible")
        .then()
        .statusCode(200);
  }

  @Test
  void onlyWhatIsObservedByTheirAgencyIsPossible() {
    // Given
    Client.define(
            "possible-observed",
            """
            {"name":{"en":"Observed"},"unit":"things","steward":"economia-mx",
             "measure":{"type":"OBSERVED"}}
            """)
        .statusCode(201);
    Client.count("possible-counted", "{\"kind\":[\"event\"]}");

    // Then
    asked(Client.agency("economia-mx", "agency-editor"))
        .body("indicators", contains("possible-observed"));
    asked(Client.admin()).body("indicators", contains("possible-observed"));
    asked(Client.agency("economia-mx", "agency-reporter")).body("indicators", empty());
    asked(Client.agency("us-state", "agency-editor")).body("indicators", empty());
    asked(Client.reader()).body("indicators", empty());
  }
}
