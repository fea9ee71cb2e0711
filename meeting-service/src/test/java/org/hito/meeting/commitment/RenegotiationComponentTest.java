package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.MeetingApi.renegotiate;
import static org.hito.meeting.commitment.Edits.patch;
import static org.hito.meeting.commitment.Edits.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
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
    put(MEETING, "anew-kept", "\"2\"", promise()).statusCode(200).body("version", equalTo(2));
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
}
