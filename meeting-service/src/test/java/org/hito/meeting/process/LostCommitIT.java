package org.hito.meeting.process;

import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import java.util.Map;
import org.hito.meeting.MeetingApi;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/** A change whose COMMIT was not answered may have been made. */
class LostCommitIT {

  @Test
  void aLostAnswerToCommitIsNotSaidToHaveChangedNothing() throws Exception {
    // Given
    Database database = Infrastructure.database("meeting_commit");
    try (LostCommits between = new LostCommits(database, "unanswered");
        PackagedService service =
            MeetingProcess.start(
                database,
                Map.of("QUARKUS_DATASOURCE_REACTIVE_URL", between.seen().reactiveUrl()))) {
      RestAssured.port = service.port();
      MeetingApi.givenForumAndMeeting("commit", "commit-meeting");
      MeetingApi.record("commit-meeting", MeetingApi.promise("answered")).statusCode(201);

      // When
      var answer = MeetingApi.record("commit-meeting", MeetingApi.promise("unanswered"));

      // Then
      answer.statusCode(502).body("code", is("upstream-failed"));
      MeetingApi.reader().get("/api/v1/commitments/unanswered").then().statusCode(200);
    }
  }
}
