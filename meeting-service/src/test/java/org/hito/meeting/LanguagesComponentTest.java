package org.hito.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A language that was not given follows the other one, in all texts. */
@QuarkusTest
@MeetingServiceTest
class LanguagesComponentTest {

  private static boolean prepared;

  @BeforeEach
  void forumRegistered() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("tongues", "tongues-2022");
      prepared = true;
    }
  }

  private static ValidatableResponse patch(RequestSpecification who, String path, String body) {
    return who.contentType("application/merge-patch+json")
        .header("If-Match", "W/\"1-es\"")
        .body(body)
        .patch("/api/v1/" + path)
        .then();
  }

  @Test
  void ofAForum() {
    // Given
    admin()
        .body("{\"name\":{\"en\":\"Old\"},\"convenors\":[\"economia-mx\"]}")
        .put("/api/v1/forums/old-tongue")
        .then()
        .statusCode(201);

    // When
    ValidatableResponse revised =
        patch(admin(), "forums/old-tongue", "{\"name\":{\"en\":\"New\"}}");

    // Then
    revised.statusCode(200).body("name.es", equalTo("New")).header("ETag", "\"2\"");
  }

  @Test
  void ofAMeetingAndOfAllItKeepsWhenOneIsChanged() {
    // Given
    String body =
        meeting("tongues", "PLANNED")
            .replace("\"en\":\"Review meeting\",\"es\"", "\"es\"")
            .replace("{\"en\":\"Key achievements\"}", "{\"es\":\"Logros\"}");
    declareMeeting("one-tongue", body)
        .statusCode(201)
        .body("title.en", equalTo("Reunión de revisión"));

    // When
    ValidatableResponse revised =
        patch(editor(OWNER), "meetings/one-tongue", "{\"title\":{\"en\":\"Review\"}}");

    // Then
    revised
        .statusCode(200)
        .body("title.en", equalTo("Review"))
        .body("title.es", equalTo("Reunión de revisión"))
        .body("agenda[0].title.en", equalTo("Logros"));
  }

  @Test
  void ofACommitment() {
    // Given
    String body =
        promise("promised-once")
            .replace(",\"es\":\"Memorando sobre talento en semiconductores\"", "");
    record("tongues-2022", body).statusCode(201);

    // When
    ValidatableResponse revised =
        patch(editor(OWNER), "commitments/promised-once", "{\"title\":{\"en\":\"Other\"}}");

    // Then
    revised.statusCode(200).body("title.es", equalTo("Other"));
  }
}
