package org.hito.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.meeting;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forum agendas, and the records of forums and organisations. */
@QuarkusTest
@MeetingServiceTest
class MemoryComponentTest {

  private static void keep(String owner, String code, String on) {
    move(owner, code, "IN_PROGRESS", "2022-05-01").statusCode(200);
    move(owner, code, "DELIVERED", on).statusCode(200);
  }

  private static ValidatableResponse agenda(String forum) {
    return reader().get("/api/v1/forums/" + forum + "/agenda").then();
  }

  @Test
  void theNextMeetingIsOfferedWhatEarlierOnesLeftOpenTheOldestFirst() {
    // Given
    MeetingApi.givenForumAndMeeting("memory", "memory-2");
    declareMeeting("memory-1", meeting("memory", "HELD").replace("2022-04", "2021-09"))
        .statusCode(201);
    declareMeeting("memory-3", meeting("memory", "PLANNED").replace("2022-04", "2999-01"))
        .statusCode(201);
    record("memory-2", promise("memory-a").replace("2022-06-30", "2999")).statusCode(201);
    record("memory-1", promise("memory-b")).statusCode(201);
    record("memory-1", promise("memory-kept")).statusCode(201);
    record("memory-1", promise("memory-dropped")).statusCode(201);
    record("memory-3", promise("memory-ahead").replace("2022-06-30", "2999-02")).statusCode(201);
    keep(OWNER, "memory-kept", "2022-06-01");
    move(OWNER, "memory-dropped", "DROPPED", "2022-05-01").statusCode(200);

    // When
    ValidatableResponse agenda = agenda("memory");

    // Then
    agenda
        .statusCode(200)
        .body("items.commitment", contains("memory-b", "memory-a"))
        .body("items.meeting", contains("memory-1", "memory-2"))
        .body("items.owner", contains(OWNER, OWNER))
        .body("items.overdue", contains(true, false))
        .body("items[0].title.es", equalTo("Memorando sobre talento en semiconductores"))
        .body("items[0].dueOn", equalTo("2022-06-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "month", "day"})
  void aPlannedMeetingBeginsTodayAtTheEarliestHoweverVagueItsDate(String precision) {
    // Given
    String forum = "vague-" + precision;
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    MeetingApi.givenForumAndMeeting(forum, forum + "-z");
    declareMeeting(forum + "-y", meeting(forum, "HELD").replace("2022-04", today.toString()))
        .statusCode(201);
    String from =
        switch (precision) {
          case "year" -> today.toString().substring(0, 4);
          case "month" -> today.toString().substring(0, 7);
          default -> today.toString();
        };
    declareMeeting(forum + "-a", meeting(forum, "PLANNED").replace("2022-04", from))
        .statusCode(201);
    record(forum + "-z", promise(forum + "-old")).statusCode(201);
    record(forum + "-y", promise(forum + "-new").replace("2022-06-30", "2999")).statusCode(201);
    record(forum + "-a", promise(forum + "-own").replace("2022-06-30", "2999")).statusCode(201);

    // When
    ValidatableResponse agenda = agenda(forum);

    // Then
    agenda.body("items.commitment", contains(forum + "-old", forum + "-new"));
    madeBefore(forum + "-a").body("items.code", contains(forum + "-new", forum + "-old"));
  }

  @Test
  void whatWasMadeBeforeAMeetingIsOfEarlierOnesOfItsForum() {
    // Given
    MeetingApi.givenForumAndMeeting("elsewhere", "elsewhere-1");
    MeetingApi.givenForumAndMeeting("before", "before-2");
    Map.of("before-1", "2021-09", "before-3", "2999-01", "before-4", "2999-02")
        .forEach(
            (code, from) ->
                declareMeeting(
                        code,
                        meeting("before", from.startsWith("2999") ? "PLANNED" : "HELD")
                            .replace("2022-04", from))
                    .statusCode(201));
    Stream.of("elsewhere-1", "before-1", "before-2", "before-3", "before-4")
        .forEach(
            meeting ->
                record(meeting, promise(meeting + "-made").replace("2022-06-30", "2999-12"))
                    .statusCode(201));

    // When
    ValidatableResponse found = madeBefore("before-3");

    // Then
    found.body("items.code", contains("before-1-made", "before-2-made"));
    madeBefore("before-3,before-2").body("items", hasSize(2));
    madeBefore("before-1").body("items", hasSize(0));
    madeBefore("no-such-meeting").body("items", hasSize(0));
  }

  private static ValidatableResponse madeBefore(String meeting) {
    return reader().get("/api/v1/commitments?madeBefore=" + meeting).then().statusCode(200);
  }

  @Test
  void whileNoMeetingIsPlannedAllOfThemAreEarlier() {
    // Given
    MeetingApi.givenForumAndMeeting("restful", "restful-1");
    record("restful-1", promise("restful-open")).statusCode(201);

    // When
    ValidatableResponse agenda = agenda("restful");

    // Then
    agenda.body("items.commitment", contains("restful-open"));
    agenda("no-such-forum").statusCode(404);
  }

  @Test
  void anAgendaIsReadPageByPage() {
    // Given
    MeetingApi.givenForumAndMeeting("paged", "paged-1");
    MeetingApi.givenForumAndMeeting("unpaged", "unpaged-1");
    List.of("paged-a", "paged-b", "paged-c")
        .forEach(code -> record("paged-1", promise(code)).statusCode(201));

    // When
    String next =
        reader()
            .get("/api/v1/forums/paged/agenda?limit=2")
            .then()
            .body("items.commitment", contains("paged-a", "paged-b"))
            .extract()
            .path("next");

    // Then
    reader()
        .get(next)
        .then()
        .statusCode(200)
        .body("items.commitment", contains("paged-c"))
        .body("next", nullValue());
    reader()
        .get(next.replace("/paged/", "/unpaged/"))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
    reader().get("/api/v1/forums/paged/agenda?status=AGREED").then().statusCode(400);
  }

  @Test
  void theRecordOfAllCountsThePromisesOfEveryForum() {
    // Given
    int before = reader().get("/internal/v1/record").jsonPath().getInt("open");
    MeetingApi.givenForumAndMeeting("all-a", "all-a-1");
    MeetingApi.givenForumAndMeeting("all-b", "all-b-1");

    // When
    record("all-a-1", promise("all-a-first")).statusCode(201);
    record("all-b-1", promise("all-b-first")).statusCode(201);

    // Then
    reader()
        .get("/internal/v1/record")
        .then()
        .statusCode(200)
        .body("open", greaterThanOrEqualTo(before + 2))
        .body("overdue", greaterThanOrEqualTo(2));
  }

  @Test
  void aRecordCountsKeptCommitmentsAndTheirDenominators() {
    // Given
    MeetingApi.givenForumAndMeeting("recorded", "recorded-1");
    MeetingApi.givenOrganisation("promiser");
    List.of("on-time", "late", "dropped", "overdue")
        .forEach(code -> record("recorded-1", owed(code)).statusCode(201));
    record("recorded-1", owed("open").replace("2022-06-30", "2999")).statusCode(201);
    reader()
        .get("/api/v1/organisations/promiser/record")
        .then()
        .body("open", equalTo(5))
        .body("closed", equalTo(0))
        .body("keptRate", nullValue())
        .body("onTimeRate", nullValue());
    keep("promiser", "on-time", "2022-06-30");
    keep("promiser", "late", "2022-07-01");
    move("promiser", "dropped", "DROPPED", "2022-05-01").statusCode(200);

    // When
    ValidatableResponse ofOrganisation =
        reader().get("/api/v1/organisations/promiser/record").then();
    ValidatableResponse ofForum = reader().get("/api/v1/forums/recorded/record").then();

    // Then
    for (ValidatableResponse answer : List.of(ofOrganisation, ofForum)) {
      answer
          .statusCode(200)
          .header("Hito-Today", LocalDate.now(ZoneOffset.UTC).toString())
          .header("Hito-Zone", "UTC")
          .body("keptOnTime", equalTo(1))
          .body("keptLate", equalTo(1))
          .body("dropped", equalTo(1))
          .body("open", equalTo(2))
          .body("overdue", equalTo(1))
          .body("kept", equalTo(2))
          .body("closed", equalTo(3))
          .body("keptRate", equalTo(0.666667f))
          .body("onTimeRate", equalTo(0.5f));
    }
    reader().get("/api/v1/organisations/nobody/record").then().statusCode(404);
    reader().get("/api/v1/forums/nobody/record").then().statusCode(404);
  }

  @Test
  void aRecordUsesTheOriginalPromiseAndAlsoReportsWhatWasAgreedLater() {
    // Given
    MeetingApi.givenForumAndMeeting("judged", "judged-1");
    List.of("judged-kept", "judged-late", "judged-open")
        .forEach(
            code -> {
              record("judged-1", promise(code)).statusCode(201);
              MeetingApi.renegotiate(code, "2022-12-31", "2022-06-15").statusCode(200);
            });
    keep(OWNER, "judged-kept", "2022-09-01");
    keep(OWNER, "judged-late", "2023-01-01");

    // When
    ValidatableResponse record = reader().get("/api/v1/forums/judged/record").then();

    // Then
    record
        .body("asOf", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
        .body("keptOnTime", equalTo(0))
        .body("keptLate", equalTo(2))
        .body("open", equalTo(1))
        .body("overdue", equalTo(1))
        .body("renegotiated", equalTo(3))
        .body("keptAsRenegotiated", equalTo(1))
        .body("onTimeRate", equalTo(0));
  }

  private static String owed(String code) {
    return promise(code).replace("\"owner\":\"economia-mx\"", "\"owner\":\"promiser\"");
  }

  @Test
  void aReopenedCommitmentIsOpenAgain() {
    // Given
    MeetingApi.givenForumAndMeeting("reopening", "reopening-1");
    record("reopening-1", promise("reopened")).statusCode(201);
    keep(OWNER, "reopened", "2022-06-01");

    // When
    move(OWNER, "reopened", "IN_PROGRESS", "2022-06-02").statusCode(200);

    // Then
    reader()
        .get("/api/v1/forums/reopening/record")
        .then()
        .body("keptOnTime", equalTo(0))
        .body("open", equalTo(1))
        .body("keptRate", nullValue());
    agenda("reopening").body("items.commitment", contains("reopened"));
  }
}
