package org.hito.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.givenForumAndMeeting;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Forums in short, for the pages of the gateway. */
@QuarkusTest
@MeetingServiceTest
class ForumDigestComponentTest {

  private static void given(String code, String day, String status) {
    declareMeeting(code, meeting("digest", status).replace("2022-04", day)).statusCode(201);
  }

  @Test
  void aForumSaysItsLastAndNextMeetingAndHowItsPromisesWereKept() {
    // Given
    givenForumAndMeeting("digest", "digest-first");
    givenForumAndMeeting("digest-new", "digest-new-1");
    given("digest-last", "2024-02", "HELD");
    given("digest-later", "2091", "PLANNED");
    declareMeeting(
            "digest-next",
            """
            {"forum":"digest","title":{"en":"Review","es":"Revisión"},"from":"2090-05-01",
             "placeText":{"en":"Panama City","es":"Ciudad de Panamá"},"status":"PLANNED"}
            """)
        .statusCode(201);
    given("digest-forgotten", "2020-03", "PLANNED");
    declareMeeting(
            "digest-series",
            """
            {"forum":"digest","title":{"en":"Visits"},"series":{"en":"Since 2021"},"status":"HELD"}
            """)
        .statusCode(201);
    record("digest-first", promise("digest-promise")).statusCode(201);

    // When
    var digests =
        reader().get("/internal/v1/forums?code=digest&code=digest-new&code=nobody").then();

    // Then
    digests
        .statusCode(200)
        .body("items.code", contains("digest", "digest-new"))
        .body("items[0].last.code", equalTo("digest-last"))
        .body("items[0].last.from", equalTo("2024-02"))
        .body("items[0].next.code", equalTo("digest-next"))
        .body("items[0].next.title.es", equalTo("Revisión"))
        .body("items[0].next.placeText.es", equalTo("Ciudad de Panamá"))
        .body("items[0].record.open", equalTo(1))
        .body("items[1].last.code", equalTo("digest-new-1"))
        .body("items[1].next", nullValue())
        .body("items[1].record.open", equalTo(0));
  }
}
