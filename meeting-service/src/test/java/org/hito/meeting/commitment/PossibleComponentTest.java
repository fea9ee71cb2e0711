package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.as;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller may do, as requested by the gateway before it offers it. */
@QuarkusTest
@MeetingServiceTest
class PossibleComponentTest {

  private static final String MEETING = "possible-2022-04";
  private static final String COMMITMENT = "possible-mou";

  private static boolean prepared;

  @BeforeEach
  void promiseMade() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("possible", MEETING);
      record(MEETING, promise(COMMITMENT)).statusCode(201);
      prepared = true;
    }
  }

  private static ValidatableResponse asked(RequestSpecification actor) {
    return actor
        .body(
            """
            {"commitments":["possible-mou","nobody"],"meetings":["possible-2022-04","never"]}
            """)
        .post("/internal/v1/possible")
        .then()
        .statusCode(200);
  }

  @Test
  void anEditorOfTheOwnerMayMoveItReportOnItAndRecordMore() {
    asked(editor(OWNER))
        .body("commitments.code", contains(COMMITMENT))
        .body("commitments[0].moves", contains("IN_PROGRESS", "DROPPED"))
        .body("commitments[0].reports", equalTo(true))
        .body("meetings", contains(MEETING));
  }

  @Test
  void anybodyElseMayNot() {
    asked(editor(STRANGER))
        .body("commitments[0].moves", empty())
        .body("commitments[0].reports", equalTo(false))
        .body("meetings", empty());
  }

  @Test
  void aReporterMayOnlyReport() {
    asked(as(OWNER, "agency-reporter"))
        .body("commitments[0].moves", empty())
        .body("commitments[0].reports", equalTo(true))
        .body("meetings", empty());
  }

  @Test
  void nothingIsRecordedInAMeetingThatIsClosed() {
    // Given
    MeetingApi.declareMeeting("possible-closed", MeetingApi.meeting("possible", "HELD"))
        .statusCode(201);
    editor(OWNER)
        .body("{\"to\":\"CLOSED\",\"on\":\"2022-05\"}")
        .post("/api/v1/meetings/possible-closed/moves")
        .then()
        .statusCode(200);

    // Then
    editor(OWNER)
        .body("{\"meetings\":[\"possible-closed\"]}")
        .post("/internal/v1/possible")
        .then()
        .statusCode(200)
        .body("meetings", empty())
        .body("commitments", empty());
  }
}
