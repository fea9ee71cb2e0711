package org.hito.metrics.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.junit.jupiter.api.Test;

/** The packaged service starts, counts, publishes and stops, and its log is quiet. */
class PackagedServiceIT {

  @Test
  void aNormalRunIsServedToItsEndWithoutAWarning() throws InterruptedException {
    // Given
    try (PackagedService service = MetricsProcess.start(Infrastructure.database("metrics_smoke"));
        FactWriter facts = new FactWriter()) {
      RestAssured.port = service.port();
      Client.count("smoke", "{\"forum\":[\"smoke\"],\"status\":[\"DELIVERED\"]}");
      CommitmentStory mou = CommitmentStory.recorded("smoke-mou", "mou", "smoke", "IN_PROGRESS");
      facts.write(mou);

      // When
      facts.write(mou.moved("DELIVERED"));

      // Then
      Client.awaitValue("smoke", "1");
      given()
          .port(service.managementPort())
          .get("/q/metrics")
          .then()
          .body(containsString("hito_outbox_rows"));
      assertTrue(service.terminate(), "did not stop when asked to");
      List<String> alarms =
          service.log().stream()
              .filter(line -> line.matches(".* (WARN|ERROR|FATAL) .*|\\s+at .*"))
              .toList();
      assertEquals(List.of(), alarms);
    }
  }
}
