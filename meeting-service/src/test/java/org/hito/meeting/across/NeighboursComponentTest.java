package org.hito.meeting.across;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static String leads(String of, int relation) {
    return "things.find { it.code == '%s' }.leads[%d]".formatted(of, relation);
  }

  // its code, the number of its neighbours, and the first of them
  private static String found(String of, String relation) {
    return "neighbours.find { it.relation == '%s' }.of.find { it[0] == '%s' }"
        .formatted(relation, of);
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
        .body("leading.commitment.relation[0]", equalTo("made-at"))
        .body("leading.commitment.to[0]", equalTo("meeting"))
        .body(leads("around-1", 0), contains("around"))
        .body(leads("around-a", 0), contains("around-1"))
        .body(leads("around-a", 2), contains(OWNER))
        .body(leads("around-a", 3), contains(OTHER))
        .body(leads("around-a", 5), contains("trained-people"))
        .body(
            found("around-1", "made-at"), contains("around-1", 2, List.of("around-a", "around-b")))
        .body("neighbours.find { it.relation == 'made-at' }.to", equalTo("commitment"))
        .body("neighbours.find { it.relation == 'made-at' }.backwards", equalTo(true))
        .body("neighbours.find { it.relation == 'made-at' }.filter", equalTo("meeting"))
        .body(found("trained-people", "contributes-to") + "[0]", equalTo("trained-people"));
  }

  @Test
  void whatWasReadInADocumentLeadsToItAndIsFoundByAnyOfItsNames() {
    // Given
    MeetingApi.givenForumAndMeeting("read", "read-1");
    record(
            "read-1",
            promise("read-a")
                .replaceFirst(
                    "\\{", "{\"sources\":[{\"document\":\"x\"},{\"document\":\"read, 1.txt\"}],"))
        .statusCode(201);

    // When
    ValidatableResponse answer =
        reader()
            .contentType("application/json")
            .body(
                "{\"codes\":{\"document\":[\"read-doc\"],\"commitment\":[\"read-a\"]},"
                    + "\"aliases\":{\"read-doc\":[\"read, 1.txt\"]},\"limit\":9,\"counted\":9}")
            .post(PATH)
            .then();

    // Then
    answer
        .body("things[0].leads.flatten()", hasItems("x", "read, 1.txt"))
        .body(found("read-doc", "read-in"), contains("read-doc", 1, List.of("read-a")));
  }

  @Test
  void aMeetingAndAnInitiativeItServesLeadToEachOther() {
    // Given
    MeetingApi.givenForumAndMeeting("served", "served-1");
    MeetingApi.givenMeetingServing("served-initiative", "served", "served-2");

    // When
    ValidatableResponse answer =
        around("{\"meeting\":[\"served-2\"],\"initiative\":[\"served-initiative\"]}", 50);

    // Then
    answer
        .body("leading.meeting.relation[2]", equalTo("serves"))
        .body(leads("served-2", 2), contains("served-initiative"))
        .body(
            "neighbours.find { it.relation == 'serves' && it.to == 'meeting' }.of.find { it[0] =="
                + " 'served-initiative' }",
            contains("served-initiative", 1, List.of("served-2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2024", "2023-02", "2022-06", "2022-04-30"})
  void aDueDateKeepsItsPrecision(String dueOn) {
    // Given
    MeetingApi.givenForumAndMeeting("due-f-" + dueOn, "due-m-" + dueOn);
    record("due-m-" + dueOn, promise("due-" + dueOn).replace("2022-06-30", dueOn)).statusCode(201);

    // When
    ValidatableResponse answer = around("{\"commitment\":[\"due-" + dueOn + "\"]}", 50);

    // Then
    answer.body("things[0].dueOn", equalTo(dueOn));
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
    answer.body(
        found("counted-1", "made-at"), contains("counted-1", 3, List.of("counted-a", "counted-b")));
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
    assertEquals(1, sent.count("t.code = ANY"), "one for the things");
    assertEquals(1, sent.count("AS line) AS n"), "one for who leads to them");
  }

  @Test
  void aQuestionMayBeLongerThanOtherBodies() {
    // Given
    String codes =
        IntStream.range(0, 10_000)
            .mapToObj(at -> "\"" + "x".repeat(75) + at + "\"")
            .collect(Collectors.joining(","));

    // When
    ValidatableResponse answer = around("{\"commitment\":[" + codes + "]}", 50);

    // Then
    answer.statusCode(200).body("things", hasSize(0));
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
