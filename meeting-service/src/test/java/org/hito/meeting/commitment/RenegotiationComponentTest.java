package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.MeetingApi.renegotiate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreed commitments are renegotiated, not edited. */
@QuarkusTest
@MeetingServiceTest
class RenegotiationComponentTest {

  private static final String MEETING = "anew-meeting";
  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("anew-forum", MEETING);
      prepared = true;
    }
  }

  private static ValidatableResponse patch(String code, String version, String body) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", version)
        .body(body)
        .patch("/api/v1/commitments/" + code)
        .then();
  }

  private static ValidatableResponse put(String code, String version, String body) {
    return admin()
        .header("If-Match", version)
        .body(body.replaceFirst("\\{", "{\"meeting\":\"" + MEETING + "\","))
        .put("/api/v1/commitments/" + code)
        .then();
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
            put("anew-edited", "\"1\"", promise().replace("2022-06-30", "2023")));

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
  void aRenegotiationKeepsTheOriginalDueDateAndIsPublished() {
    // Given
    record(MEETING, promise("anew-kept")).statusCode(201);

    // When
    ValidatableResponse answer =
        editor(OWNER)
            .body(
                """
                {"dueOn":"2022-12","on":"2022-04-15","reason":"More time",
                 "agreedWith":["us-state"],"meeting":"anew-meeting"}
                """)
            .post("/api/v1/commitments/anew-kept/renegotiations")
            .then();

    // Then
    answer
        .statusCode(200)
        .body("version", equalTo(2))
        .body("dueOn", equalTo("2022-12"))
        .body("originalDueOn", equalTo("2022-06-30"))
        .body("slips", hasSize(1))
        .body("slips[0].from", equalTo("2022-06-30"))
        .body("slips[0].to", equalTo("2022-12"))
        .body("slips[0].agreedWith", contains("us-state"))
        .body("slips[0].meeting", equalTo(MEETING))
        .body("contributions[0].resolved", equalTo(false));
    put("anew-kept", "\"2\"", promise()).statusCode(200).body("version", equalTo(2));
    var facts = MeetingApi.facts("commitment", "anew-kept", 2);
    GoldenSamples.in(Path.of("contracts")).assertValidFact(facts.get(1).value());
    reader()
        .get("/api/v1/commitments/anew-kept/history?limit=1")
        .then()
        .body("items[0].type", equalTo("renegotiated"))
        .body("items[0].change.reason", equalTo("More time"));
  }

  @Test
  void aRepeatWithTheSameKeyIsAnsweredAsTheFirstTime() {
    // Given
    record(MEETING, promise("anew-repeated")).statusCode(201);
    String body =
        """
        {"dueOn":"2022-12","on":"2022-06-15","reason":"More time","agreedWith":["us-state"]}
        """;
    editor(OWNER)
        .header("Idempotency-Key", "anew-1")
        .body(body)
        .post("/api/v1/commitments/anew-repeated/renegotiations")
        .then()
        .statusCode(200);
    renegotiate("anew-repeated", "2023", "2022-10").statusCode(200);

    // When
    ValidatableResponse again =
        editor(OWNER)
            .header("Idempotency-Key", "anew-1")
            .body(body)
            .post("/api/v1/commitments/anew-repeated/renegotiations")
            .then();

    // Then
    again.statusCode(200).header("Idempotency-Replayed", "true").body("dueOn", equalTo("2022-12"));
    reader().get("/api/v1/commitments/anew-repeated").then().body("dueOn", equalTo("2023"));
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
  void afterTheMeetingIsClosedDueDateAndOwnerAreRenegotiatedStill() {
    // Given
    MeetingApi.givenForumAndMeeting("anew-closed-forum", "anew-closed");
    record("anew-closed", promise("anew-of-closed")).statusCode(201);
    editor(OWNER)
        .body("{\"to\":\"CLOSED\",\"on\":\"2022-05-01\"}")
        .post("/api/v1/meetings/anew-closed/moves")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse answer =
        editor(OWNER)
            .body(
                """
                {"dueOn":"2023","owner":"utp","on":"2022-06","reason":"x","agreedWith":["utp"]}
                """)
            .post("/api/v1/commitments/anew-of-closed/renegotiations")
            .then();

    // Then
    answer
        .statusCode(200)
        .body("owner", equalTo("utp"))
        .body("dueOn", equalTo("2023"))
        .body("slips[0].owner.from", equalTo(OWNER))
        .body("slips[0].owner.to", equalTo("utp"));
    reader()
        .get("/api/v1/commitments?owner=utp&meeting=anew-closed")
        .then()
        .body("items", hasSize(1));
    patch("anew-of-closed", "\"2\"", "{\"dueOn\":\"2024\"}").statusCode(409);
  }

  @Test
  void administratorsCorrectWrongRecords() {
    // Given
    record(MEETING, promise("anew-misread")).statusCode(201);
    String body = "{\"dueOn\":\"2022-07-31\",\"reason\":\"Misread\"}";

    // When
    ValidatableResponse corrected =
        admin().body(body).post("/api/v1/commitments/anew-misread/corrections").then();

    // Then
    corrected
        .statusCode(200)
        .body("dueOn", equalTo("2022-07-31"))
        .body("originalDueOn", equalTo("2022-07-31"))
        .body("slips", hasSize(0));
    editor(OWNER)
        .body(body.replace("07-31", "08-31"))
        .post("/api/v1/commitments/anew-misread/corrections")
        .then()
        .statusCode(403)
        .body("code", equalTo("corrected-by-admins"));
    reader()
        .get("/api/v1/commitments/anew-misread/history?limit=1")
        .then()
        .body("items[0].type", equalTo("corrected"))
        .body("items[0].change.originalDueOn.from", equalTo("2022-06-30"))
        .body("items[0].change.owner", nullValue())
        .body("items[0].change.reason", equalTo("Misread"));
  }

  @Test
  void nothingHappensBeforeACommitmentIsMadeOrRecorded() {
    // Given
    record(MEETING, promise("anew-early")).statusCode(201);
    MeetingApi.declareMeeting(
            "anew-ahead", MeetingApi.meeting("anew-forum", "PLANNED").replace("2022-04", "2999"))
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
            MeetingApi.meeting("anew-forum", "HELD")
                .replace("\"2022-04\"", "\"2022-06-13\",\"to\":\"2022-06-14\""))
        .statusCode(201);

    // When
    ValidatableResponse before = agreedIn("anew-review", "2022-06-12");
    ValidatableResponse after = agreedIn("anew-review", "2022-06-15");

    // Then
    for (ValidatableResponse refused : List.of(before, after)) {
      refused
          .statusCode(422)
          .body("errors.pointer", contains("/on"))
          .body("errors.code", contains("outside-meeting"))
          .body("errors[0].message", containsString("2022-06-13"));
    }
    agreedIn("anew-review", "2022-06").statusCode(200);
  }

  private static ValidatableResponse agreedIn(String meeting, String on) {
    return editor(OWNER)
        .body(
            """
            {"dueOn":"2023","on":"%s","reason":"More time","agreedWith":["us-state"],"meeting":"%s"}
            """
                .formatted(on, meeting))
        .post("/api/v1/commitments/anew-outside/renegotiations")
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
    put("anew-handed", "\"2\"", promise()).statusCode(200).body("owner", equalTo("utp"));
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
