package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.MeetingApi.renegotiate;
import static org.hito.meeting.commitment.Edits.patch;
import static org.hito.meeting.commitment.Edits.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@MeetingServiceTest
class RenegotiationRulesComponentTest {

  private static final String MEETING = "anew-strict-meeting";

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("anew-strict-forum", MEETING);
      prepared = true;
    }
  }

  @Test
  void anAgreedDueDateIsNotEdited() {
    // Given
    record(MEETING, promise("anew-edited")).statusCode(201);

    // When
    List<ValidatableResponse> edits =
        List.of(
            patch("anew-edited", "\"1\"", "{\"dueOn\":\"2023-01-01\"}"),
            patch("anew-edited", "\"1\"", "{\"dueOn\":null}"),
            put(MEETING, "anew-edited", "\"1\"", promise().replace("2022-06-30", "2023")));

    // Then
    edits.forEach(
        edit ->
            edit.statusCode(409)
                .body("code", equalTo("agreed-already"))
                .body("detail", containsString("/commitments/anew-edited/renegotiations")));
    reader()
        .get("/api/v1/commitments/anew-edited")
        .then()
        .body("version", equalTo(1))
        .body("dueOn", equalTo("2022-06-30"))
        .body("originalDueOn", equalTo("2022-06-30"))
        .body("slips", hasSize(0));
  }

  @Test
  void unagreedClosedAndUnknownCommitmentsAreRefused() {
    // Given
    record(MEETING, promise("anew-proposed").replace("AGREED", "PROPOSED")).statusCode(201);
    record(MEETING, promise("anew-dropped")).statusCode(201);
    record(MEETING, promise("anew-unknown")).statusCode(201);
    move(OWNER, "anew-dropped", "DROPPED", "2022-05-01").statusCode(200);

    // When, Then
    renegotiate("anew-proposed", "2023", "2022-06")
        .statusCode(409)
        .body("code", equalTo("not-agreed-yet"));
    renegotiate("anew-dropped", "2023", "2022-06")
        .statusCode(409)
        .body("code", equalTo("commitment-closed"));
    renegotiate("anew-nothing", "2023", "2022-06").statusCode(404);
    editor(OWNER)
        .body(
            """
            {"owner":"no-owner","on":"2022-06","reason":"x","agreedWith":["us-state","no-one"]}
            """)
        .post("/api/v1/commitments/anew-unknown/renegotiations")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/agreedWith/1", "/owner"))
        .body("errors[0].code", equalTo("unknown-reference"));
    editor(OWNER)
        .body(
            "{\"dueOn\":\"2023\",\"on\":\"2022-06\",\"reason\":\"x\",\"meeting\":\"no-meeting\",\"agreedWith\":[\"us-state\"]}")
        .post("/api/v1/commitments/anew-unknown/renegotiations")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/meeting"));
    editor(OWNER)
        .body("{\"dueOn\":\"2023\"}")
        .post("/api/v1/commitments/anew-unknown/renegotiations")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/on", "/reason", "/agreedWith"));
    editor(STRANGER)
        .body(
            "{\"dueOn\":\"2023\",\"on\":\"2022-06\",\"reason\":\"x\",\"agreedWith\":[\"us-state\"]}")
        .post("/api/v1/commitments/anew-unknown/renegotiations")
        .then()
        .statusCode(403);
    reader().get("/api/v1/commitments/anew-unknown").then().body("version", equalTo(1));
  }

  @Test
  void nothingHappensBeforeACommitmentIsMadeOrRecorded() {
    // Given
    record(MEETING, promise("anew-early")).statusCode(201);
    MeetingApi.declareMeeting(
            "anew-ahead",
            MeetingApi.meeting("anew-strict-forum", "PLANNED").replace("2022-04", "2999"))
        .statusCode(201);
    record("anew-ahead", promise("anew-beforehand").replace("2022-06-30", "3000")).statusCode(201);

    // When, Then
    move(OWNER, "anew-early", "IN_PROGRESS", "1990-01-01")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/on"))
        .body("errors[0].code", equalTo("before-meeting"));
    move(OWNER, "anew-early", "IN_PROGRESS", "2022").statusCode(200);
    move(OWNER, "anew-beforehand", "IN_PROGRESS", "1990-01-01").statusCode(422);
    move(OWNER, "anew-beforehand", "IN_PROGRESS", Year.now(ZoneOffset.UTC).toString())
        .statusCode(200);
  }

  @Test
  void aRenegotiationIsOnADayOfItsMeeting() {
    // Given
    record(MEETING, promise("anew-outside")).statusCode(201);
    MeetingApi.declareMeeting(
            "anew-review",
            MeetingApi.meeting("anew-strict-forum", "HELD")
                .replace("\"2022-04\"", "\"2022-06-13\",\"to\":\"2022-06-14\""))
        .statusCode(201);

    // When
    ValidatableResponse before = agreedIn("anew-review", "anew-outside", "2022-06-12");
    ValidatableResponse after = agreedIn("anew-review", "anew-outside", "2022-06-15");

    // Then
    for (ValidatableResponse refused : List.of(before, after)) {
      refused
          .statusCode(422)
          .body("errors.pointer", contains("/on"))
          .body("errors.code", contains("outside-meeting"))
          .body("errors[0].message", containsString("2022-06-13"));
    }
    agreedIn("anew-review", "anew-outside", "2022-06").statusCode(200);
  }

  @Test
  void aMeetingHasTheDaysOnWhichCommitmentsOfOthersWereRenegotiatedInIt() {
    // Given
    record(MEETING, promise("anew-elsewhere")).statusCode(201);
    MeetingApi.declareMeeting(
            "anew-moving",
            MeetingApi.meeting("anew-strict-forum", "HELD")
                .replace("\"2022-04\"", "\"2022-06-13\",\"to\":\"2022-06-14\""))
        .statusCode(201);
    agreedIn("anew-moving", "anew-elsewhere", "2022-06-13").statusCode(200);

    // When
    ValidatableResponse refused = daysOf("anew-moving", "2022-06-14", "2022-06-15");

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/from"))
        .body("errors.code", contains("leaves-out-renegotiation"))
        .body("errors[0].message", containsString("anew-elsewhere"));
    daysOf("anew-moving", "2022-06-12", "2022-06-13").statusCode(200);
  }

  private static ValidatableResponse daysOf(String meeting, String from, String to) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to))
        .patch("/api/v1/meetings/" + meeting)
        .then();
  }

  private static ValidatableResponse agreedIn(String meeting, String commitment, String on) {
    return editor(OWNER)
        .body(
            """
            {"dueOn":"2023","on":"%s","reason":"More time","agreedWith":["us-state"],"meeting":"%s"}
            """
                .formatted(on, meeting))
        .post("/api/v1/commitments/" + commitment + "/renegotiations")
        .then();
  }

  @Test
  void afterAHandoverTheOwnerIsNotEdited() {
    // Given
    record(MEETING, promise("anew-handed")).statusCode(201);
    editor(OWNER)
        .body("{\"owner\":\"utp\",\"on\":\"2022-06\",\"reason\":\"x\",\"agreedWith\":[\"utp\"]}")
        .post("/api/v1/commitments/anew-handed/renegotiations")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse edited = patch("anew-handed", "\"2\"", "{\"owner\":\"economia-mx\"}");

    // Then
    edited
        .statusCode(409)
        .body("code", equalTo("handed-over"))
        .body("detail", containsString("/commitments/anew-handed/renegotiations"));
    put(MEETING, "anew-handed", "\"2\"", promise()).statusCode(200).body("owner", equalTo("utp"));
    admin()
        .header("Accept-Language", "es")
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"2\"")
        .body("{\"owner\":\"economia-mx\"}")
        .patch("/api/v1/commitments/anew-handed")
        .then()
        .body("title", containsString("responsable"));
  }
}
