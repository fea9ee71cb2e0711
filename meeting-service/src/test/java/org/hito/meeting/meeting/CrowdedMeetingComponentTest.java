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
  private static final String MADE_THERE = "AS made";

  private static final String COPIES =
      """
      INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind, status,
                              open, owner, partners, initiatives, indicators, due_first, due_last, outcome)
      SELECT code || '-' || n, version, replace(state, code, code || '-' || n), names, created_at, updated_at, meeting, forum,
             kind, status, open, owner, partners, initiatives, indicators, due_first, due_last, outcome
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

  private static ValidatableResponse begin(String from) {
    String read = reader().get("/api/v1/meetings/" + MEETING).header("ETag");
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", read)
        .body("{\"from\":\"" + from + "\"}")
        .patch("/api/v1/meetings/" + MEETING)
        .then();
  }
}
