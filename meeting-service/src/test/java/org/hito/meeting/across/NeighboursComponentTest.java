package org.hito.meeting.across;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.Test;

/** What the gateway asks about many things at once. */
@QuarkusTest
@MeetingServiceTest
class NeighboursComponentTest {

  private static final String PATH = "/internal/v1/neighbours";

  private static ValidatableResponse around(String codes, int limit) {
    return reader()
        .contentType("application/json")
        .body("{\"codes\":%s,\"limit\":%d,\"counted\":100}".formatted(codes, limit))
        .post(PATH)
        .then();
  }

  private static String bundle(String of, String relation, String to) {
    return "neighbours.find { it.code == '%s' && it.relation == '%s' && it.to == '%s' }"
        .formatted(of, relation, to);
  }

  @Test
  void aRelationIsReadFromBothSides() {
    // Given
    MeetingApi.givenForumAndMeeting("around", "around-1");
    record("around-1", promise("around-a")).statusCode(201);
    record("around-1", promise("around-b")).statusCode(201);

    // When
    ValidatableResponse answer =
        around(
            """
            {"meeting":["around-1"],"commitment":["around-a","nobody"],"indicator":["trained-people"]}
            """,
            50);

    // Then
    answer
        .statusCode(200)
        .body("things.code", contains("around-1", "around-a"))
        .body("things[0].name.es", equalTo("Reunión de revisión"))
        .body("things[1].status", equalTo("AGREED"))
        .body("things[1].dueOn", equalTo("2022-06-30"))
        .body("things[1].overdue", equalTo(true))
        .body(
            bundle("around-1", "made-at", "commitment") + ".codes",
            contains("around-a", "around-b"))
        .body(bundle("around-1", "made-at", "commitment") + ".backwards", equalTo(true))
        .body(bundle("around-1", "made-at", "commitment") + ".filter", equalTo("meeting"))
        .body(bundle("around-1", "belongs-to", "forum") + ".codes", contains("around"))
        .body(bundle("around-a", "owned-by", "organisation") + ".codes", contains(OWNER))
        .body(bundle("around-a", "partnered-by", "organisation") + ".codes", contains(OTHER))
        .body(
            bundle("around-a", "contributes-to", "indicator") + ".codes",
            contains("trained-people"))
        .body(
            bundle("trained-people", "contributes-to", "commitment") + ".backwards", equalTo(true));
  }

  @Test
  void theFirstNeighboursAreNamedAndAllAreCounted() {
    // Given
    MeetingApi.givenForumAndMeeting("counted", "counted-1");
    for (String code : new String[] {"counted-c", "counted-a", "counted-b"}) {
      record("counted-1", promise(code)).statusCode(201);
    }

    // When
    ValidatableResponse answer = around("{\"meeting\":[\"counted-1\"]}", 2);

    // Then
    answer
        .body(
            bundle("counted-1", "made-at", "commitment") + ".codes",
            contains("counted-a", "counted-b"))
        .body(bundle("counted-1", "made-at", "commitment") + ".count", equalTo(3));
  }

  @Test
  void manyThingsTakeAsFewStatementsAsOne() {
    // Given
    MeetingApi.givenForumAndMeeting("few", "few-1");
    StringBuilder codes = new StringBuilder();
    for (int at = 0; at < 12; at++) {
      record("few-1", promise("few-c-" + at)).statusCode(201);
      codes.append(at == 0 ? "" : ",").append("\"few-c-").append(at).append('"');
    }
    SentStatements sent = SentStatements.since(Infrastructure.database("meeting"));

    // When
    ValidatableResponse answer = around("{\"commitment\":[" + codes + "]}", 50);

    // Then
    answer.body("things", hasSize(12));
    assertEquals(1, sent.count("AS n(code)"));
    assertEquals(1, sent.count("from commitment "));
  }

  @Test
  void onlyTheGatewayIsAnswered() {
    given()
        .contentType("application/json")
        .body("{\"codes\":{},\"limit\":1}")
        .post(PATH)
        .then()
        .statusCode(401);
  }
}
