package org.hito.meeting.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings from outside, on a real PostgreSQL and a real broker. */
@QuarkusTest
@MeetingServiceTest
class MeetingComponentTest {

  private static boolean prepared;

  @BeforeEach
  void forumRegistered() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("dean", "dean-2022-04");
      prepared = true;
    }
  }

  @Test
  void countriesAreANumberOrANamedList() {
    // Given
    declareMeeting("counted", meeting("dean", "PLANNED"))
        .statusCode(201)
        .body("countries", equalTo(2));

    // When
    ValidatableResponse named =
        editor(OWNER)
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body("{\"countries\":[\"MX\",\"US\",\"PA\"]}")
            .patch("/api/v1/meetings/counted")
            .then();

    // Then
    named.statusCode(200).body("countries", contains("MX", "US", "PA"));
    reader()
        .get("/api/v1/meetings/counted/history")
        .then()
        .body("items[0].change.countries.from", equalTo(2))
        .body("items[0].change.countries.to", contains("MX", "US", "PA"));
    declareMeeting(
            "uncounted",
            meeting("dean", "PLANNED").replace("\"countries\":2", "\"countries\":[\"XX\"]"))
        .statusCode(422)
        .body("errors[0].code", equalTo("not-a-country"));
  }

  @Test
  void aTagThatNobodyWasGivenIsRefusedEvenWhereNothingChanges() {
    // Given
    declareMeeting("never-tagged", meeting("dean", "PLANNED")).statusCode(201);

    // When
    ValidatableResponse refused =
        editor(OWNER)
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"7\"")
            .body("{}")
            .patch("/api/v1/meetings/never-tagged")
            .then();

    // Then
    refused.statusCode(412).body("code", equalTo("precondition-failed"));
  }

  @Test
  void whatIsNotKnownIsRefusedWithItsPlace() {
    // Given
    String strange =
        meeting("dean", "PLANNED")
            .replaceFirst("\\{", "{\"participants\":[{\"organisation\":\"nobody\"}],");

    // When
    ValidatableResponse refused = declareMeeting("strange", strange);

    // Then
    refused
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/participants/0/organisation"))
        .body("errors[0].code", equalTo("unknown-reference"));
    declareMeeting("strange", meeting("no-such-forum", "PLANNED"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/forum"))
        .body("errors[0].code", equalTo("unknown-reference"));
  }

  @Test
  void meetingsAreListedByTheDaysTheyMayTouch() {
    // Given
    declareMeeting("spring", meeting("dean", "HELD").replace("2022-04", "2019-03")).statusCode(201);
    declareMeeting("some-day", meeting("dean", "HELD").replace("2022-04", "2019")).statusCode(201);

    // When
    String year = "/api/v1/meetings?forum=dean&to=2019-12-31";

    // Then
    reader().get(year).then().body("items.code", contains("some-day", "spring"));
    reader().get(year + "&from=2019-04-01").then().body("items.code", contains("some-day"));
    reader().get(year + "&sort=-from").then().body("items.code", contains("spring", "some-day"));
    reader().get(year + "&status=PLANNED").then().body("items", equalTo(List.of()));
  }

  @Test
  void aMeetingDoesNotMoveBehindTheDatesOfItsCommitments() {
    // Given
    declareMeeting("behind", meeting("dean", "PLANNED")).statusCode(201);
    record("behind", promise("behind-mou")).statusCode(201);
    MeetingApi.move(OWNER, "behind-mou", "IN_PROGRESS", "2022-04-20").statusCode(200);

    // When
    ValidatableResponse refused = begin("behind", "2022-04-21");

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/from"))
        .body("errors.code", contains("begins-after-commitment"))
        .body("errors[0].message", containsString("behind-mou"));
    begin("behind", "2022-04-20").statusCode(200).body("from", equalTo("2022-04-20"));
    begin("behind", "2022-04-01").statusCode(200);
  }

  private static ValidatableResponse begin(String meeting, String from) {
    String read = reader().get("/api/v1/meetings/" + meeting).header("ETag");
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", read)
        .body("{\"from\":\"" + from + "\"}")
        .patch("/api/v1/meetings/" + meeting)
        .then();
  }

  @Test
  void aMeetingServesInitiativesAndIsFoundByThem() {
    // Given
    MeetingApi.givenMeetingServing("chip-talent", "dean", "serving");

    // When
    ValidatableResponse found = reader().get("/api/v1/meetings?initiative=chip-talent").then();

    // Then
    found
        .body("items.code", contains("serving"))
        .body("items[0].initiatives", contains("chip-talent"));
    declareMeeting(
            "serving-nobody",
            meeting("dean", "HELD").replaceFirst("\\{", "{\"initiatives\":[\"nothing\"],"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/initiatives/0"))
        .body("errors[0].code", equalTo("unknown-reference"));
    GoldenSamples contracts = GoldenSamples.in(Path.of("contracts"));
    MeetingApi.facts("meeting", "serving", 1)
        .forEach(fact -> contracts.assertValidFact(fact.value()));
  }

  @Test
  void aSeriesWithoutADayIsListedAndIsNotTheNextMeeting() {
    // Given
    MeetingApi.givenForumAndMeeting("serial", "serial-1");
    record("serial-1", promise("serial-mou")).statusCode(201);
    String series =
        meeting("serial", "PLANNED")
            .replace("\"from\":\"2022-04\"", "\"series\":{\"es\":\"Desde 2021\"}");

    // When
    ValidatableResponse declared = declareMeeting("serial-technical", series);

    // Then
    declared.statusCode(201).body("from", nullValue()).body("series.en", equalTo("Desde 2021"));
    record("serial-technical", promise("serial-late")).statusCode(201);
    MeetingApi.move(OWNER, "serial-late", "IN_PROGRESS", "2021-01").statusCode(200);
    reader()
        .get("/api/v1/meetings?forum=serial&from=2030-01-01")
        .then()
        .body("items.code", contains("serial-technical"));
    reader()
        .get("/api/v1/forums/serial/agenda")
        .then()
        .body("items.commitment", contains("serial-late", "serial-mou"));
    editor(OWNER)
        .body("{\"to\":\"HELD\",\"on\":\"2022\"}")
        .post("/api/v1/meetings/serial-technical/moves")
        .then()
        .statusCode(200);
    MeetingApi.facts("meeting", "serial-technical", 2)
        .forEach(fact -> GoldenSamples.in(Path.of("contracts")).assertValidFact(fact.value()));
  }
}
