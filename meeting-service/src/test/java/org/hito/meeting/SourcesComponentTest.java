package org.hito.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.givenForumAndMeeting;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Resources have all of their sources, and clients that know only the first continue to work. */
@QuarkusTest
@MeetingServiceTest
class SourcesComponentTest {

  private static final String SOURCES =
      "\"sources\":[{\"document\":\"press\",\"locator\":\"four pillars\"},{\"document\":\"plan\"}]";

  private static String sourced(String body) {
    return body.replaceFirst("\\{", "{" + SOURCES + ",");
  }

  private static ValidatableResponse patch(String thing, String patch) {
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body(patch)
        .patch("/api/v1/" + thing)
        .then();
  }

  private static void assertBoth(ValidatableResponse thing, String first) {
    thing
        .body("source.document", equalTo(first))
        .body("sources.document", equalTo(List.of(first, "plan")));
  }

  @Test
  void everyKindNamesAllOfItsSourcesAndThePatchOfOneKeepsTheOthers() {
    // Given
    givenForumAndMeeting("sourced-forum", "sourced-first");
    String forum = "{\"name\":{\"en\":\"Forum\"},\"convenors\":[\"economia-mx\"]}";
    assertBoth(
        admin().body(sourced(forum)).put("/api/v1/forums/sourced-other").then().statusCode(201),
        "press");
    assertBoth(
        declareMeeting("sourced-meeting", sourced(meeting("sourced-forum", "HELD"))), "press");
    assertBoth(record("sourced-meeting", sourced(promise("sourced-promise"))), "press");
    String other = "{\"source\":{\"document\":\"minutes\"}}";

    // When
    ValidatableResponse meeting = patch("meetings/sourced-meeting", other);
    ValidatableResponse promise = patch("commitments/sourced-promise", other);

    // Then
    assertBoth(meeting.statusCode(200), "minutes");
    assertBoth(promise.statusCode(200), "minutes");
    patch("meetings/sourced-first", "{\"place\":\"Monterrey\"}").body("sources", nullValue());
  }
}
