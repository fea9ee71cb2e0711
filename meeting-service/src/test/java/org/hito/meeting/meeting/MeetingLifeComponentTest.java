package org.hito.meeting.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.GoldenSamples;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting is planned, held and closed; what was closed stays. */
@QuarkusTest
@MeetingServiceTest
class MeetingLifeComponentTest {

  private static boolean prepared;

  @BeforeEach
  void forumRegistered() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("living", "living-2022-04");
      prepared = true;
    }
  }

  private static ValidatableResponse move(String agency, String code, String body) {
    return editor(agency).body(body).post("/api/v1/meetings/" + code + "/moves").then();
  }

  @Test
  void aMeetingIsPlannedHeldAndClosed() {
    // Given
    declareMeeting("course", meeting("living", "PLANNED")).statusCode(201);
    move(OWNER, "course", "{\"to\":\"HELD\",\"on\":\"2022-04\"}").statusCode(200);

    // When
    ValidatableResponse closed =
        move(OTHER, "course", "{\"to\":\"CLOSED\",\"on\":\"2022-05-31\",\"reason\":\"Agreed\"}");

    // Then
    closed
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("moves.to", contains("HELD", "CLOSED"));
    assertEquals(
        List.of(
            "org.hito.meeting.scheduled.v1",
            "org.hito.meeting.held.v1",
            "org.hito.meeting.closed.v1"),
        MeetingApi.facts("meeting", "course", 3).stream()
            .map(TopicRecord::headers)
            .map(headers -> headers.get("ce_type"))
            .toList());
  }

  @Test
  void aClosedMeetingAndWhatWasRecordedThereStay() {
    // Given
    declareMeeting("closing", meeting("living", "HELD")).statusCode(201);
    record("closing", promise("of-closed")).statusCode(201);
    move(OWNER, "closing", "{\"to\":\"CLOSED\",\"on\":\"2022-05-31\"}").statusCode(200);

    // When
    ValidatableResponse recorded = record("closing", promise("too-late"));

    // Then
    recorded.statusCode(409).body("code", equalTo("meeting-not-changeable"));
    editor(OWNER)
        .header("If-Match", "\"2\"")
        .body(meeting("living", "HELD").replace("Review", "Other"))
        .put("/api/v1/meetings/closing")
        .then()
        .statusCode(409);
    editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"dueOn\":null}")
        .patch("/api/v1/commitments/of-closed")
        .then()
        .statusCode(409);
    declareMeeting("closing", meeting("living", "HELD")).statusCode(200).header("ETag", "\"2\"");
    MeetingApi.move(OWNER, "of-closed", "IN_PROGRESS", "2022-06-01").statusCode(200);
  }

  @Test
  void minutesAreWrittenUntilTheMeetingIsClosedAndThenStay() {
    // Given
    declareMeeting("minuted", meeting("living", "HELD")).statusCode(201);
    minute("minuted", 1, "Agreed on skills")
        .statusCode(200)
        .body("minutes.en", equalTo("Agreed on skills"))
        .body("minutes.es", equalTo("Agreed on skills"));
    move(OWNER, "minuted", "{\"to\":\"CLOSED\",\"on\":\"2022-05-31\"}").statusCode(200);

    // When
    ValidatableResponse refused = minute("minuted", 3, "Agreed on nothing");

    // Then
    refused.statusCode(409).body("code", equalTo("meeting-not-changeable"));
    reader()
        .get("/api/v1/meetings/minuted")
        .then()
        .body("minutes.en", equalTo("Agreed on skills"))
        .body("version", equalTo(3));
    GoldenSamples contracts = GoldenSamples.in(Path.of("contracts"));
    MeetingApi.facts("meeting", "minuted", 3)
        .forEach(fact -> contracts.assertValidFact(fact.value()));
  }

  private static ValidatableResponse minute(String meeting, int version, String minutes) {
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"%d\"".formatted(version))
        .body("{\"minutes\":{\"en\":\"%s\",\"es\":null}}".formatted(minutes))
        .patch("/api/v1/meetings/" + meeting)
        .then();
  }

  @Test
  void anythingButAMoveIsRefused() {
    // Given
    declareMeeting("restless", meeting("living", "PLANNED")).statusCode(201);

    // When
    ValidatableResponse closed = move(OWNER, "restless", "{\"to\":\"CLOSED\",\"on\":\"2022-05\"}");

    // Then
    closed.statusCode(409).body("allowed", contains("HELD", "CANCELLED"));
    move(OWNER, "restless", "{\"to\":\"HELD\",\"on\":\"2999-01-01\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/on"));
    move(OWNER, "restless", "{\"to\":\"HELD\"}")
        .statusCode(422)
        .body("errors[0].code", equalTo("required"));
    move(STRANGER, "restless", "{\"to\":\"HELD\",\"on\":\"2022-04\"}").statusCode(403);
    move(OWNER, "no-such-meeting", "{\"to\":\"HELD\",\"on\":\"2022-04\"}").statusCode(404);
  }
}
