package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals as clients see them; they change nothing. */
@QuarkusTest
@MeetingServiceTest
class EdgesComponentTest {

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("edges", "edge-meeting");
      prepared = true;
    }
  }

  private static void delivered(String code) {
    record("edge-meeting", promise(code)).statusCode(201);
    move(OWNER, code, "IN_PROGRESS", "2022-05-01").statusCode(200);
    move(OWNER, code, "DELIVERED", "2022-06-01").statusCode(200);
  }

  private static void assertVersion(String code, int version) {
    reader().get("/api/v1/commitments/" + code).then().body("version", equalTo(version));
  }

  private static void assertRefused(ValidatableResponse answer, String pointer, String code) {
    answer
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private static ValidatableResponse verify(String agency, String code, String evidence) {
    return editor(agency)
        .body("{\"to\":\"VERIFIED\",\"on\":\"2022-07-01\",\"evidence\":[%s]}".formatted(evidence))
        .post("/api/v1/commitments/" + code + "/moves")
        .then();
  }

  private static String evidence(String url) {
    return "{\"url\":\"%s\"}".formatted(url);
  }

  @Test
  void inACancelledMeetingNothingIsRecorded() {
    // Given
    declareMeeting("edge-cancelled", meeting("edges", "PLANNED")).statusCode(201);
    editor(OWNER)
        .body("{\"to\":\"CANCELLED\",\"on\":\"2022-03-01\"}")
        .post("/api/v1/meetings/edge-cancelled/moves")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse refused = record("edge-cancelled", promise("edge-too-late"));

    // Then
    refused.statusCode(409).body("code", equalTo("meeting-not-changeable"));
    reader().get("/api/v1/commitments/edge-too-late").then().statusCode(404);
  }

  @Test
  void deliveringTwiceIsAConflictThatListsTheAllowedMoves() {
    // Given
    delivered("edge-delivered");

    // When
    ValidatableResponse again = move(OWNER, "edge-delivered", "DELIVERED", "2022-06-02");

    // Then
    again.statusCode(409).body("allowed", contains("VERIFIED", "IN_PROGRESS"));
    assertVersion("edge-delivered", 3);
  }

  @Test
  void nobodyVerifiesTheirOwnNorWithoutEvidence() {
    // Given
    delivered("edge-verified");

    // When
    ValidatableResponse own = verify(OWNER, "edge-verified", evidence("https://x.org/a"));
    ValidatableResponse bare = verify(OTHER, "edge-verified", "");

    // Then
    own.statusCode(403).body("code", equalTo("verifies-own"));
    assertRefused(bare, "/evidence", "verified-without-evidence");
    assertVersion("edge-verified", 3);
    verify(OTHER, "edge-verified", evidence("https://x.org/a")).statusCode(200);
  }

  @Test
  void aMoveIsNeitherInTheFutureNorBeforeTheLastOne() {
    // Given
    delivered("edge-moved");

    // When
    ValidatableResponse ahead = move(OWNER, "edge-moved", "IN_PROGRESS", "2999-01-01");
    ValidatableResponse behind = move(OWNER, "edge-moved", "IN_PROGRESS", "2022-05-31");

    // Then
    assertRefused(ahead, "/on", "date-in-future");
    assertRefused(behind, "/on", "date-before-last-move");
    assertVersion("edge-moved", 3);
  }

  @Test
  void theSameEvidenceTwiceIsOneAndOtherAddressesThanHttpAreNone() {
    // Given
    delivered("edge-evidence");
    String paper = evidence("https://x.org/a");

    // When
    ValidatableResponse verified = verify(OTHER, "edge-evidence", paper + "," + paper);
    ValidatableResponse script =
        editor(OWNER)
            .body("{\"on\":\"2022-07-01\",\"evidence\":[%s]}".formatted(evidence("javascript:x")))
            .post("/api/v1/commitments/edge-evidence/updates")
            .then();

    // Then
    verified.statusCode(200).body("evidence", hasSize(1));
    assertRefused(script, "/evidence/0/url", "not-an-address");
    assertVersion("edge-evidence", 4);
  }

  @Test
  void progressEndsAtAHundredPerCent() {
    // Given
    record("edge-meeting", promise("edge-progress")).statusCode(201);

    // When
    ValidatableResponse refused =
        editor(OWNER)
            .body("{\"progress\":101,\"on\":\"2022-05-01\"}")
            .post("/api/v1/commitments/edge-progress/updates")
            .then();

    // Then
    assertRefused(refused, "/progress", "out-of-range");
    assertVersion("edge-progress", 1);
  }

  @Test
  void aLongerNumberOfAnEarlierVersionStaysWhileOtherMembersAreEdited() throws SQLException {
    // Given
    String stored = "12345678901234567890123456.123456789012";
    record("edge-meeting", promise("edge-precise")).statusCode(201);
    Database database = Infrastructure.database("meeting");
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE commitment SET state = replace(state, '\"amount\":0.1', '\"amount\":"
              + stored
              + "') WHERE code = 'edge-precise'");
    }

    // When
    ValidatableResponse edited = patch("edge-precise", "{\"title\":{\"en\":\"Edited\"}}");
    ValidatableResponse given =
        patch(
            "edge-precise",
            "{\"contributions\":[{\"indicator\":\"trained-people\",\"amount\":%s1}]}"
                .formatted(stored));

    // Then
    edited.statusCode(200).body("title.en", equalTo("Edited")).body(containsString(stored));
    assertRefused(given, "/contributions/0/amount", "too-precise");
    editor(OWNER)
        .header("If-Match", "\"2\"")
        .body(
            promise()
                .replaceFirst("\\{", "{\"meeting\":\"edge-meeting\",")
                .replace("MoU on chip skills", "Declared again")
                .replace("0.10", stored))
        .put("/api/v1/commitments/edge-precise")
        .then()
        .statusCode(200)
        .body("title.en", equalTo("Declared again"))
        .body(containsString(stored));
  }

  private static ValidatableResponse patch(String code, String body) {
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", reader().get("/api/v1/commitments/" + code).header("ETag"))
        .body(body)
        .patch("/api/v1/commitments/" + code)
        .then();
  }
}
