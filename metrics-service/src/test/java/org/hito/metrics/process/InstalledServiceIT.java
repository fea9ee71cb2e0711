package org.hito.metrics.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.kit.json.Json;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.Tables;
import org.hito.testkit.PackagedService;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service as installations run it: its connections encrypted, traced, logs as JSON.
 */
class InstalledServiceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  @TempDir private Path folder;

  @Test
  void aNormalRunIsEncryptedTracedAndServedToItsEndWithoutAWarning() throws Exception {
    // Given
    try (Installation installed = new Installation(folder);
        PackagedService service = PackagedService.start(installed.settings())) {
      RestAssured.port = service.port();
      Client.count("installed", "{\"forum\":[\"installed\"],\"status\":[\"DELIVERED\"]}");
      TopicWriter commitments = TopicWriter.of(installed.broker(), FactWriter.COMMITMENTS);
      CommitmentStory mou =
          CommitmentStory.recorded("installed-mou", "mou", "installed", "DELIVERED");

      // When
      commitments.write("poison", "not json");
      commitments.write(
          mou.code(), mou.fact(), Map.of("traceparent", "00-" + TRACE + "-" + PARENT + "-01"));

      // Then
      Client.awaitValue("installed", "1");
      TopicRecord progressed = progressed(installed);
      JsonNode event = Json.mapper().readTree(progressed.value());
      assertEquals(TRACE, trace(event.path("traceparent").textValue()));
      assertEquals(TRACE, trace(progressed.headers().get("traceparent")));
      assertNotEquals(
          event.path("traceparent").textValue(), progressed.headers().get("traceparent"));
      TopicReader.of(installed.broker(), "hito.metrics.commitment.dlq")
          .until(records -> isOnly("poison", records), PATIENCE);
      given()
          .port(service.managementPort())
          .post("/rebuild")
          .then()
          .statusCode(200)
          .body("records", greaterThan(0));
      given()
          .port(service.managementPort())
          .get("/q/metrics")
          .then()
          .body(containsString("hito_outbox_rows"))
          .body(containsString("hito_certificate_end_timestamp_seconds{file="));
      assertEquals(List.of("t"), encrypted(installed));
      assertTrue(service.terminate(), "did not stop when asked to");
      await().atMost(PATIENCE).until(() -> isTraced(installed, "process", "commitment"));
      await().atMost(PATIENCE).until(() -> isTraced(installed, "send", "indicator"));
      assertEquals(List.of("metrics-service"), distinct(service, "service"));
      assertEquals(List.of("INFO", "ERROR"), distinct(service, "level")); // of the dead letter
      assertTrue(errors(service) > 0);
    }
  }

  // a group that finds together slowly may read it twice
  private static boolean isOnly(String key, List<TopicRecord> records) {
    return !records.isEmpty() && records.stream().allMatch(record -> record.key().equals(key));
  }

  private static TopicRecord progressed(Installation installed) {
    return TopicReader.of(installed.broker(), "hito.indicator.facts.v1")
        .until(records -> records.stream().anyMatch(InstalledServiceIT::isProgress), PATIENCE)
        .stream()
        .filter(InstalledServiceIT::isProgress)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isProgress(TopicRecord record) {
    return "org.hito.indicator.progressed.v1".equals(record.headers().get("ce_type"));
  }

  private static String trace(String traceparent) {
    return traceparent.split("-", -1)[1];
  }

  /** Whether the connections of the service are encrypted. */
  private static List<String> encrypted(Installation installed) {
    return Tables.of(installed.database())
        .select(
            "SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                + " WHERE usename = 'installed' AND pid <> pg_backend_pid()");
  }

  private static boolean isTraced(Installation installed, String what, String aggregate) {
    return installed.wasTold(
        what + " hito." + aggregate + ".facts.v1", HexFormat.of().parseHex(TRACE));
  }

  private static List<String> distinct(PackagedService service, String member) {
    return lines(service).map(line -> line.path(member).textValue()).distinct().toList();
  }

  private static long errors(PackagedService service) {
    return lines(service)
        .filter(line -> line.path("level").textValue().equals("ERROR"))
        .filter(line -> line.path("message").textValue().startsWith("record dead-lettered"))
        .count();
  }

  private static Stream<JsonNode> lines(PackagedService service) {
    return service.log().stream().map(line -> Json.read(line, JsonNode.class));
  }
}
