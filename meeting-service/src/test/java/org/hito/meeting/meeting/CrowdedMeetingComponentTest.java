package org.hito.meeting.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting with more commitments than are read at once. Its days change like those of others. */
@QuarkusTest
@MeetingServiceTest
class CrowdedMeetingComponentTest {

  private static final String MEETING = "crowded-2022-04";
  private static final int COMMITMENTS = 2_500;
  private static final String LATER = "crowded-2022-05";
  private static final String MADE_THERE = "AS made";
  private static final String FOUND = "renegotiated_in(state) @>";
  private static final String READ = "FROM commitment WHERE code = ANY";

  private static final String COPIES =
      """
      INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status,
                              open, owner, partners, initiatives, indicators, due_first, due_last, outcome,
                              renegotiated)
      SELECT code || '-' || n, version, replace(state, code, code || '-' || n), names, created_at, updated_at, meeting, forum,
             kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, outcome,
             renegotiated
        FROM commitment, generate_series(1, ?) AS i, lpad(CAST(i AS text), 5, '0') AS n
       WHERE code = 'crowd-promise'
      """;

  private static boolean prepared;

  private final Database database = Infrastructure.database("meeting");

  @BeforeEach
  void crowded() throws SQLException {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("crowded", MEETING);
      record(MEETING, promise("crowd-promise")).statusCode(201);
      MeetingApi.declareMeeting(
              LATER, MeetingApi.meeting("crowded", "HELD").replace("2022-04", "2022-05"))
          .statusCode(201);
      renegotiateThere("crowd-promise");
      try (Connection connection =
              DriverManager.getConnection(
                  database.jdbcUrl(), database.username(), database.password());
          PreparedStatement copies = connection.prepareStatement(COPIES)) {
        copies.setInt(1, COMMITMENTS);
        copies.executeUpdate();
      }
      prepared = true;
    }
  }

  @Test
  void itsDaysChangeAndItsCommitmentsAreReadInParts() {
    // Given
    SentStatements sent = SentStatements.since(database);

    // When
    ValidatableResponse changed = begin("2022-04-20");

    // Then
    changed.statusCode(200).body("from", equalTo("2022-04-20"));
    assertEquals(4, sent.count(MADE_THERE), sent.about(MADE_THERE).toString());
  }

  @Test
  void thoseRenegotiatedInAnotherAreFoundOnceForEachChangeAndReadInParts() {
    // Given
    SentStatements sent = SentStatements.since(database);

    // When
    ValidatableResponse allowed = patch(LATER, "{\"from\":\"2022-05-10\",\"to\":\"2022-05-20\"}");
    ValidatableResponse refused = patch(LATER, "{\"from\":\"2022-05-16\",\"to\":\"2022-05-20\"}");

    // Then
    allowed.statusCode(200);
    refused.statusCode(422).body("errors.code", contains("leaves-out-renegotiation"));
    assertEquals(2, sent.count(FOUND), sent.about(FOUND).toString());
    assertEquals(3 + 1, sent.count(READ), sent.about(READ).toString());
  }

  @Test
  void aDateThatContradictsTheLastCommitmentIsRefused() {
    // Given
    String last = "crowd-promise-0" + COMMITMENTS;
    MeetingApi.move(OWNER, last, "IN_PROGRESS", "2022-04-25").statusCode(200);

    // When
    ValidatableResponse refused = begin("2022-04-26");

    // Then
    refused
        .statusCode(422)
        .body("errors.code", contains("begins-after-commitment"))
        .body("errors[0].message", containsString(last));
  }

  @Test
  void nothingIsReadAfterTheFirstThatContradicts() {
    // Given
    SentStatements sent = SentStatements.since(database);

    // When
    ValidatableResponse refused = begin("2022-07-01");

    // Then
    refused
        .statusCode(422)
        .body("errors.code", contains("begins-after-commitment"))
        .body("errors[0].message", containsString("crowd-promise"));
    assertEquals(1, sent.count(MADE_THERE), sent.about(MADE_THERE).toString());
  }

  private static void renegotiateThere(String commitment) {
    editor(OWNER)
        .body(
            """
            {"dueOn":"2023","on":"2022-05-15","reason":"x","meeting":"%s","agreedWith":["us-state"]}
            """
                .formatted(LATER))
        .post("/api/v1/commitments/" + commitment + "/renegotiations")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse begin(String from) {
    return patch(MEETING, "{\"from\":\"" + from + "\"}");
  }

  private static ValidatableResponse patch(String meeting, String body) {
    String read = reader().get("/api/v1/meetings/" + meeting).header("ETag");
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", read)
        .body(body)
        .patch("/api/v1/meetings/" + meeting)
        .then();
  }
}
