package org.hito.metrics.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.Tables;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The packaged service stops when asked to, and its log is quiet. */
class PackagedServiceIT {

  @Test
  void askedToStopWhileFactsComeItStopsWithoutAWarning() throws InterruptedException {
    // Given
    Database database = Infrastructure.database("metrics_stop");
    try (PackagedService service = MetricsProcess.start(database);
        FactWriter facts = new FactWriter()) {
      RestAssured.port = service.port();
      Client.count("stop", "{\"forum\":[\"stop\"]}");
      for (int i = 0; i < 2_000; i++) {
        CommitmentStory story = CommitmentStory.recorded("stop-" + i, "mou", "stop", "AGREED");
        facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
      }
      Tables tables = Tables.of(database);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> tables.select("SELECT code FROM subject LIMIT 100").size() == 100);

      // When
      boolean stopped = service.terminate();

      // Then
      assertTrue(stopped, "did not stop when asked to");
      assertEquals(List.of(), service.alarms());
    }
  }
}
