package org.hito.meeting.process;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** The packaged service counts days in the configured zone, and refuses an unknown one. */
class ZoneIT {

  @Test
  void aDayIsOverWhenItIsInTheZone() {
    // Given
    // in the east it is tomorrow from ten o'clock on, in the west still yesterday until eleven
    boolean east = LocalTime.now(ZoneOffset.UTC).getHour() >= 10;
    ZoneId zone = ZoneId.of(east ? "Pacific/Kiritimati" : "Pacific/Pago_Pago");
    LocalDate day = east ? LocalDate.now(ZoneOffset.UTC) : LocalDate.now(zone);
    Database database = Infrastructure.database("meeting_zone");
    try (PackagedService service = MeetingProcess.start(database, zone.getId())) {
      RestAssured.port = service.port();
      MeetingApi.givenForumAndMeeting("zone-forum", "zone-meeting");

      // When
      var recorded =
          MeetingApi.record(
              "zone-meeting", MeetingApi.promise("zoned").replace("2022-06-30", day.toString()));

      // Then
      recorded
          .statusCode(201)
          .header("Hito-Zone", zone.getId())
          .header("Hito-Today", LocalDate.now(zone).toString())
          .body("overdue", equalTo(east));
      MeetingApi.move(MeetingApi.OWNER, "zoned", "IN_PROGRESS", LocalDate.now(zone).toString())
          .statusCode(200);
    }
  }

  @Test
  void aZoneNobodyKnowsKeepsItFromStarting() {
    // Given
    Database database = Infrastructure.database("meeting_nowhere");

    // When
    AssertionError refusal =
        assertThrows(
            AssertionError.class, () -> MeetingProcess.start(database, "Mars/Base").close());

    // Then
    assertTrue(
        refusal.getMessage().contains("HITO_ZONE (hito.zone) is not a time zone: 'Mars/Base'"),
        refusal.getMessage());
  }
}
