package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@MeetingServiceTest
class RecordingComponentTest {

  private static final String MEETING = "recording-2022-04";

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("recording", MEETING);
      prepared = true;
    }
  }

  @Test
  void withoutACodeTheNextFreeNumberOfTheMeetingIsTaken() {
    // Given
    record(MEETING, promise(MEETING + "-2")).statusCode(201);

    // When
    List<String> codes =
        IntStream.range(0, 2)
            .mapToObj(
                n -> record(MEETING, promise()).statusCode(201).extract().<String>path("code"))
            .toList();

    // Then
    assertEquals(List.of(MEETING + "-1", MEETING + "-3"), codes);
  }

  @Test
  void theSameKeyRecordsOnceAndIsAnsweredAsTheFirstTime() {
    // Given
    String first =
        editor(OWNER)
            .header("Idempotency-Key", "key-1")
            .body(promise("once"))
            .post("/api/v1/meetings/" + MEETING + "/commitments")
            .then()
            .statusCode(201)
            .extract()
            .asString();

    // When
    ValidatableResponse again =
        editor(OWNER)
            .header("Idempotency-Key", "key-1")
            .body(promise("once"))
            .post("/api/v1/meetings/" + MEETING + "/commitments")
            .then();

    // Then
    again
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", endsWith("/api/v1/commitments/once"))
        .header("ETag", "\"1\"");
    assertEquals(first, again.extract().asString());
    editor(OWNER)
        .header("Idempotency-Key", "key-1")
        .body(promise("another"))
        .post("/api/v1/meetings/" + MEETING + "/commitments")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    reader().get("/api/v1/commitments/another").then().statusCode(404);
  }

  @Test
  void aTakenCodeIsAConflict() {
    // Given
    record(MEETING, promise("taken")).statusCode(201);

    // When
    ValidatableResponse again = record(MEETING, promise("taken"));

    // Then
    again.statusCode(409).body("code", equalTo("already-exists"));
    reader().get("/api/v1/commitments/taken").then().body("version", equalTo(1));
  }

  @Test
  void declaringAgainAfterMovesChangesNothing() {
    // Given
    String body = promise().replaceFirst("\\{", "{\"meeting\":\"" + MEETING + "\",");
    editor(OWNER).body(body).put("/api/v1/commitments/declared").then().statusCode(201);
    move(OWNER, "declared", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // When
    ValidatableResponse again = editor(OWNER).body(body).put("/api/v1/commitments/declared").then();

    // Then
    again
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("IN_PROGRESS"))
        .body("contributions[0].amount", equalTo(0.1f));
  }

  @Test
  void aRevisionNeedsTheVersionAndKeepsTheMeeting() {
    // Given
    record(MEETING, promise("revised").replace("AGREED", "PROPOSED")).statusCode(201);

    // When
    ValidatableResponse revised =
        patch("revised", "\"1\"", "{\"dueOn\":\"2023\",\"partners\":null}");

    // Then
    revised.statusCode(200).body("dueOn", equalTo("2023")).body("partners", equalTo(List.of()));
    patch("revised", "\"1\"", "{\"dueOn\":null}").statusCode(412);
    patch("revised", "\"2\"", "{\"meeting\":\"other\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/meeting"));
    patch("revised", "\"2\"", "{\"status\":\"VERIFIED\"}")
        .statusCode(422)
        .body("errors[0].code", equalTo("immutable-member"));
    reader()
        .get("/api/v1/commitments/revised/history")
        .then()
        .body("items[0].change.dueOn.from", equalTo("2022-06-30"))
        .body("items[0].change.dueOn.to", equalTo("2023"));
  }

  private static ValidatableResponse patch(String code, String version, String body) {
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", version)
        .body(body)
        .patch("/api/v1/commitments/" + code)
        .then();
  }

  @Test
  void allViolationsAreReportedAtOnceWithTheirPlaces() {
    // Given
    String broken =
        """
        {"code":"broken","title":{"en":"MoU"},"kind":"mou","owner":"economia-mx",
         "partners":["economia-mx"],"dueOn":"2022-03-31","status":"VERIFIED",
         "evidence":[{"url":"ftp://gob.mx/x"}],
         "contributions":[{"indicator":"jobs","amount":0},{"indicator":"jobs","amount":1}]}
        """;

    // When
    ValidatableResponse refused = record(MEETING, broken);

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/partners/0",
                "/dueOn",
                "/status",
                "/evidence/0/url",
                "/contributions/0/amount",
                "/contributions/1/indicator"));
    reader().get("/api/v1/commitments/broken").then().statusCode(404);
  }

  @Test
  void whatIsNotKnownIsRefusedWithItsPlace() {
    // Given
    String strange =
        promise("strange")
            .replace("[\"us-state\"]", "[\"us-state\",\"nobody\"]")
            .replaceFirst("\\{", "{\"initiatives\":[\"some-initiative\"],");

    // When
    ValidatableResponse refused = record(MEETING, strange);

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/partners/1", "/initiatives/0"))
        .body("errors.code", contains("unknown-reference", "unknown-reference"));
    editor(OWNER)
        .header("Accept-Language", "es")
        .body(strange)
        .post("/api/v1/meetings/" + MEETING + "/commitments")
        .then()
        .body("errors.message", hasItem(startsWith("No hay iniciativa 'some-initiative'")));
    record("no-such-meeting", promise("strange")).statusCode(404);
    editor(OWNER)
        .body(promise().replaceFirst("\\{", "{\"meeting\":\"no-such-meeting\","))
        .put("/api/v1/commitments/strange")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/meeting"));
  }
}
