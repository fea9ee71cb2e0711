package org.hito.meeting.process;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.junit.jupiter.api.Test;

/** The packaged service starts, serves, publishes and stops, and its log is quiet. */
class PackagedServiceIT {

  @Test
  void aNormalRunIsServedToItsEndWithoutAWarning() throws InterruptedException {
    // Given
    try (PackagedService service = MeetingProcess.start(Infrastructure.database("meeting_smoke"))) {
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
      assertTrue(service.terminate(), "did not stop when asked to");
      List<String> alarms =
          service.log().stream()
              .filter(line -> line.matches("\\S+ (WARN|ERROR|FATAL) .*"))
              .filter(line -> !line.contains("BlockedThreadChecker")) // caused by a busy machine
              .toList();
      assertEquals(List.of(), alarms);
    }
  }
}
