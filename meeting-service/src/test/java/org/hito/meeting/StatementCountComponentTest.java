package org.hito.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number of statements of a request; those between BEGIN and COMMIT limit the throughput. */
@QuarkusTest
@MeetingServiceTest
class StatementCountComponentTest {

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("counted-forum", "counted-meeting");
      ReferenceTopics.awaitAllHeard();
      prepared = true;
    }
  }

  @Test
  void recordingACommitmentTakesThreeStatementsAndItsNumberOne() {
    // Given
    try (Statements statements = Statements.watch()) {

      // When
      record("counted-meeting", promise()).statusCode(201);

      // Then
      assertEquals(4, statements.sent().size(), statements.sent().toString());
      assertTrue(statements.sent().get(0).contains("commitment_number"));
    }
  }

  @Test
  void recordingWithAnIdempotencyKeyTakesTwoMore() {
    // Given
    try (Statements statements = Statements.watch()) {

      // When
      editor(OWNER)
          .header("Idempotency-Key", "counted")
          .body(promise())
          .post("/api/v1/meetings/counted-meeting/commitments")
          .then()
          .statusCode(201);

      // Then
      assertEquals(6, statements.sent().size(), statements.sent().toString());
    }
  }

  @Test
  void movingACommitmentTakesThreeAndItsAnswerOne() {
    // Given
    record("counted-meeting", promise("counted-move")).statusCode(201);
    try (Statements statements = Statements.watch()) {

      // When
      move(OWNER, "counted-move", "IN_PROGRESS", "2022-05-01").statusCode(200);

      // Then
      assertEquals(4, statements.sent().size(), statements.sent().toString());
      assertTrue(statements.sent().get(3).contains("FROM followed"), statements.sent().toString());
    }
  }

  @Test
  void aListTakesTwoWhateverItsSizeAndASingleReadTwo() {
    // Given
    for (int n = 0; n < 20; n++) {
      record("counted-meeting", promise("counted-list-" + n)).statusCode(201);
    }
    Database database = Infrastructure.database("meeting");
    SentStatements list = SentStatements.since(database);

    // When
    reader()
        .header("Prefer", "return=total-count")
        .get("/api/v1/commitments?q=counted-list&limit=10")
        .then()
        .statusCode(200)
        .body("total", equalTo(20))
        .body("items.size()", equalTo(10));

    // Then
    assertEquals(1, list.count("FROM commitment"));
    assertEquals(1, list.count("FROM followed"));
    SentStatements single = SentStatements.since(database);
    reader().get("/api/v1/commitments/counted-list-1").then().statusCode(200);
    assertEquals(1, single.count("from commitment"));
    assertEquals(1, single.count("FROM followed"));
  }
}
