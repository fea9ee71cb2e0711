package org.hito.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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

  @Test
  void textsOfACommitmentInTwoLanguages() {
    // Given
    record("tongues-2022", promise("promised-twice")).statusCode(201);
    String path = "commitments/promised-twice/";

    // When
    ValidatableResponse moved =
        post(
            path + "moves",
            "{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\",%s}"
                .formatted(words("note", "Under way", "En curso")));
    ValidatableResponse reported =
        post(
            path + "updates",
            "{\"progress\":10,\"on\":\"2022-05-02\",%s}"
                .formatted(words("note", "Text agreed", "Texto acordado")));
    ValidatableResponse renegotiated =
        post(
            path + "renegotiations",
            "{\"dueOn\":\"2030\",\"on\":\"2022-05-03\",\"agreedWith\":[\"us-state\"],%s}"
                .formatted(words("reason", "More time", "Más tiempo")));

    // Then
    moved
        .statusCode(200)
        .body("moves[-1].note", equalTo("Under way"))
        .body("moves[-1].noteText.es", equalTo("En curso"));
    reported
        .statusCode(200)
        .body("updates[0].note", equalTo("Text agreed"))
        .body("updates[0].noteText.es", equalTo("Texto acordado"));
    renegotiated
        .statusCode(200)
        .body("slips[0].reason", equalTo("More time"))
        .body("slips[0].reasonText.es", equalTo("Más tiempo"));
    post(
            path + "renegotiations",
            "{\"dueOn\":\"2031\",\"on\":\"2022-05-03\",\"agreedWith\":[\"us-state\"]}")
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
  }

  @Test
  void textsOfAMeetingInTwoLanguages() {
    // Given
    String body =
        meeting("tongues", "PLANNED")
            .replaceFirst(
                "\\{", "{\"placeText\":{\"en\":\"Mexico City\",\"es\":\"Ciudad de México\"},")
            .replace(
                "\"agenda\"",
                "\"participants\":[{\"person\":\"A visitor\",%s}],\"agenda\""
                    .formatted(words("role", "guest", "invitado")));
    declareMeeting("two-tongues", body)
        .statusCode(201)
        .body("place", equalTo("Mexico City"))
        .body("participants[0].role", equalTo("guest"))
        .body("participants[0].roleText.es", equalTo("invitado"));

    // When
    ValidatableResponse plain =
        patch(editor(OWNER), "meetings/two-tongues", "{\"place\":\"Monterrey\"}");

    // Then
    plain.statusCode(200).body("place", equalTo("Monterrey")).body("placeText", nullValue());
    editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"placeText\":{\"en\":\"Mexico City\",\"es\":\"Ciudad de México\"}}")
        .patch("/api/v1/meetings/two-tongues")
        .then()
        .statusCode(200)
        .body("place", equalTo("Mexico City"))
        .body("placeText.es", equalTo("Ciudad de México"));
    post(
            "meetings/two-tongues/moves",
            "{\"to\":\"CANCELLED\",\"on\":\"2022-03-01\",%s}"
                .formatted(words("reason", "No quorum", "Sin quórum")))
        .statusCode(200)
        .body("moves[-1].reason", equalTo("No quorum"))
        .body("moves[-1].reasonText.es", equalTo("Sin quórum"));
  }

  private static String words(String member, String english, String spanish) {
    return "\"%sText\":{\"en\":\"%s\",\"es\":\"%s\"}".formatted(member, english, spanish);
  }

  private static ValidatableResponse post(String path, String body) {
    return editor(OWNER).body(body).post("/api/v1/" + path).then();
  }
}
