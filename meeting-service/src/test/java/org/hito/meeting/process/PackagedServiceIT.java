package org.hito.meeting.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.junit.jupiter.api.Test;

/** The packaged service starts, serves, publishes and stops, and its log is quiet. */
class PackagedServiceIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> DRAINS = Map.of("QUARKUS_SHUTDOWN_DELAY", "8s");

  @Test
  void aNormalRunIsServedToItsEndWithoutAWarning() throws Exception {
    // Given
    try (PackagedService service =
        MeetingProcess.start(Infrastructure.database("meeting_smoke"), DRAINS)) {
      RestAssured.port = service.port();
      MeetingApi.givenForumAndMeeting("smoke-forum", "smoke-meeting");

      // When
      MeetingApi.record("smoke-meeting", MeetingApi.promise("smoke")).statusCode(201);

      // Then
      assertEquals(
          List.of("org.hito.commitment.recorded.v1", "org.hito.commitment.overdue.v1"),
          MeetingApi.facts("commitment", "smoke", 2).stream()
              .map(fact -> fact.headers().get("ce_type"))
              .toList());
      MeetingApi.record("smoke-meeting", MeetingApi.promise("smoke")).statusCode(409);
      given()
          .port(service.managementPort())
          .get("/q/metrics")
          .then()
          .body(containsString("hito_outbox_rows"));
      given().get("/q/health").then().statusCode(equalTo(404));
      assertNoRequestFailsWhileItStops(service);
      assertEquals(List.of(), service.alarms());
    }
  }

  private static void assertNoRequestFailsWhileItStops(PackagedService service) throws Exception {
    try (SendingOn clients = SendingOn.to(service);
        SendingOn.HalfSent slow = new SendingOn.HalfSent(service)) {
      await().atMost(PATIENCE).until(() -> clients.count() > 100);
      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(service::terminate);
      assertEquals(Set.of("201"), clients.outcomes().keySet(), clients.outcomes().toString());
      await().atMost(PATIENCE).until(() -> isWaiting(service));
      assertEquals("HTTP/1.1 201 Created", slow.finish());
      assertTrue(stopped.join(), "did not stop when asked to");
    }
  }

  private static boolean isWaiting(PackagedService service) {
    return service.log().stream().anyMatch(line -> line.contains("Waiting for HTTP requests"));
  }
}
