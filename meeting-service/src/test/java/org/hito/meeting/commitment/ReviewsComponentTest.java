package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.meeting.SampleTrail;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.Test;

/** Commitments outside meetings, and what later meetings found of commitments. */
@QuarkusTest
@MeetingServiceTest
class ReviewsComponentTest {

  private static ValidatableResponse review(String agency, String code, String meeting) {
    return editor(agency)
        .body(
            """
            {"meeting":"%s","on":"2022-04","outcome":"LATE","note":{"en":"Two months late"}}
            """
                .formatted(meeting))
        .post("/api/v1/commitments/" + code + "/reviews")
        .then();
  }

  private static ValidatableResponse declare(String agency, String code, String agreedOn) {
    return editor(agency)
        .body(promise().replaceFirst("\\{", "{\"agreedOn\":\"" + agreedOn + "\","))
        .put("/api/v1/commitments/" + code)
        .then();
  }

  @Test
  void aPromiseMadeOutsideAMeetingIsMovedAndReviewedLikeAnyOther() {
    // Given
    MeetingApi.givenForumAndMeeting("reviewing", "reviewing-1");
    declare(STRANGER, "alliance", "2021-09").statusCode(403).body("code", equalTo("not-owner"));
    declare(OWNER, "alliance", "2021-09")
        .statusCode(201)
        .body("meeting", nullValue())
        .body("forum", nullValue())
        .body("agreedOn", equalTo("2021-09"));
    MeetingApi.move(OWNER, "alliance", "IN_PROGRESS", "2021-08")
        .statusCode(422)
        .body("errors.code", contains("before-meeting"));
    MeetingApi.move(OWNER, "alliance", "IN_PROGRESS", "2021-09").statusCode(200);

    // When
    ValidatableResponse reviewed = review(OTHER, "alliance", "reviewing-1");

    // Then
    reviewed
        .statusCode(200)
        .body("version", equalTo(3))
        .body("status", equalTo("IN_PROGRESS"))
        .body("reviews.outcome", contains("LATE"))
        .body("reviews[0].note.es", equalTo("Two months late"));
    review(OTHER, "alliance", "reviewing-1").statusCode(200).body("version", equalTo(3));
    declare(OWNER, "alliance", "2021-09").statusCode(200).body("version", equalTo(3));
    List<TopicRecord> facts = MeetingApi.facts("commitment", "alliance", 3);
    facts.forEach(fact -> SampleTrail.samples().assertValidFact(fact.value()));
    assertEquals("org.hito.commitment.reviewed.v1", facts.get(2).headers().get("ce_type"));
  }

  @Test
  void itIsInNoForumAndOnNoAgenda() {
    // Given
    MeetingApi.givenForumAndMeeting("apart", "apart-1");
    record("apart-1", promise("apart-in")).statusCode(201);

    // When
    declare(OWNER, "apart-out", "2022").statusCode(201);

    // Then
    reader()
        .get("/api/v1/forums/apart/agenda")
        .then()
        .statusCode(200)
        .body("items.commitment", contains("apart-in"));
    reader()
        .get("/api/v1/commitments?owner=economia-mx&q=apart-")
        .then()
        .body("items.code", contains("apart-in", "apart-out"));
    reader()
        .get("/api/v1/commitments?forum=apart")
        .then()
        .body("items.code", not(hasItem("apart-out")));
    reader().get("/api/v1/forums/apart/record").then().body("open", equalTo(1));
  }

  @Test
  void aClosedMeetingStillSaysWhatItReviewedAndIsFoundByIt() {
    // Given
    MeetingApi.givenForumAndMeeting("looking", "looking-1");
    record("looking-1", promise("looked-at")).statusCode(201);
    editor(OWNER)
        .body("{\"to\":\"CLOSED\",\"on\":\"2022-05\"}")
        .post("/api/v1/meetings/looking-1/moves")
        .then()
        .statusCode(200);

    // When
    ValidatableResponse reviewed = review(OWNER, "looked-at", "looking-1");

    // Then
    reviewed.statusCode(200);
    reader()
        .get("/api/v1/commitments?reviewedIn=looking-1")
        .then()
        .body("items.code", contains("looked-at"));
    review(OWNER, "looked-at", "no-such-meeting")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/meeting"))
        .body("errors[0].code", equalTo("unknown-reference"));
    review(STRANGER, "looked-at", "looking-1").statusCode(403);
    review(OWNER, "nothing-like-it", "looking-1").statusCode(404);
  }

  @Test
  void aMeetingKeepsTheDayOnWhichItReviewedSomething() {
    // Given
    MeetingApi.givenForumAndMeeting("keeping", "keeping-1");
    declare(OWNER, "kept-day", "2021").statusCode(201);
    review(OWNER, "kept-day", "keeping-1").statusCode(200);

    // When
    ValidatableResponse refused =
        editor(OWNER)
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body("{\"from\":\"2022-05\"}")
            .patch("/api/v1/meetings/keeping-1")
            .then();

    // Then
    refused.statusCode(422).body("errors.code", contains("leaves-out-renegotiation"));
  }
}
