package org.hito.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.declareMeeting;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.givenForumAndMeeting;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises without a report for a quarter of a year. */
@QuarkusTest
@MeetingServiceTest
class SilenceComponentTest {

  private static LocalDate today() {
    return LocalDate.parse(reader().get("/api/v1/forums?limit=1").header("Hito-Today"));
  }

  private static void assertSilent(String forum, String... codes) {
    reader()
        .get("/api/v1/commitments?silent=true&forum=" + forum)
        .then()
        .statusCode(200)
        .body("items.code", equalTo(List.of(codes)));
  }

  private static void report(String code, LocalDate day) {
    editor(OWNER)
        .body("{\"on\":\"" + day + "\",\"note\":\"On its way\"}")
        .post("/api/v1/commitments/" + code + "/updates")
        .then()
        .statusCode(200);
  }

  @Test
  void aPromiseIsSilentUntilSomebodySpeaksOfIt() {
    // Given
    givenForumAndMeeting("hush", "hush-1");
    record("hush-1", promise("hush-long")).statusCode(201);
    record("hush-1", promise("hush-reported")).statusCode(201);
    record("hush-1", promise("hush-kept")).statusCode(201);
    move(OWNER, "hush-kept", "IN_PROGRESS", "2022-05-01").statusCode(200);
    move(OWNER, "hush-kept", "DELIVERED", "2022-05-02").statusCode(200);
    assertSilent("hush", "hush-long", "hush-reported");

    // When
    report("hush-reported", today().minusDays(89));

    // Then
    assertSilent("hush", "hush-long");
    report("hush-long", today().minusDays(90));
    assertSilent("hush", "hush-long");
    reader()
        .get("/api/v1/commitments?silent=false&forum=hush")
        .then()
        .body("items.code", contains("hush-kept", "hush-reported"));
  }

  @Test
  void whatNobodySpokeOfSinceItWasMadeComesFirst() {
    // Given
    givenForumAndMeeting("hush-order", "hush-order-1");
    record("hush-order-1", promise("hush-order-a")).statusCode(201);
    record("hush-order-1", promise("hush-order-b")).statusCode(201);
    record("hush-order-1", promise("hush-order-c")).statusCode(201);

    // When
    report("hush-order-a", today().minusDays(100));
    report("hush-order-b", today().minusDays(300));

    // Then
    assertSilent("hush-order&sort=heardOn", "hush-order-c", "hush-order-b", "hush-order-a");
  }

  @Test
  void aMonthHoldsForItsLastDay() {
    // Given
    givenForumAndMeeting("hush-month", "hush-month-1");
    record("hush-month-1", promise("hush-month-old")).statusCode(201);

    // When
    // whose first day is more than a quarter ago, except at the beginning of a month
    String month = today().minusDays(88).toString().substring(0, 7);
    editor(OWNER)
        .body("{\"on\":\"" + month + "\",\"note\":\"Some day that month\"}")
        .post("/api/v1/commitments/hush-month-old/updates")
        .then()
        .statusCode(200);

    // Then
    assertSilent("hush-month");
  }

  @Test
  void aMeetingThatIsMovedMovesTheSilenceOfItsPromises() {
    // Given
    givenForumAndMeeting("hush-moved", "hush-moved-1");
    record("hush-moved-1", promise("hush-moved-first").replace("2022-06-30", "2999"))
        .statusCode(201);
    assertSilent("hush-moved", "hush-moved-first");

    // When
    admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"from\":\"" + today().minusDays(3) + "\"}")
        .patch("/api/v1/meetings/hush-moved-1")
        .then()
        .statusCode(200);

    // Then
    assertSilent("hush-moved");
  }

  @Test
  void nobodyKnowsHowLongAPromiseOfAnUndatedSeriesIsSilent() {
    // Given
    givenForumAndMeeting("hush-series", "hush-series-1");
    declareMeeting(
            "hush-series-2",
            """
            {"forum":"hush-series","title":{"en":"Visits"},"series":{"en":"Since 2021"},"status":"HELD"}
            """)
        .statusCode(201);

    // When
    record("hush-series-2", promise("hush-series-first")).statusCode(201);

    // Then
    assertSilent("hush-series");
    report("hush-series-first", today().minusDays(100));
    assertSilent("hush-series", "hush-series-first");
  }
}
