package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key or a code that somebody's transaction keeps, among commitments that arrive together. */
@QuarkusTest
@MeetingServiceTest
class HeldItemsComponentTest {

  private static final String MEETING = "held-items-2022-04";
  private static final int MANY = 8;
  private static final int HELD = 3;

  /** In milliseconds: less than a request waits for a lock. */
  private static final long SOON = 2_500;

  @Inject MeterRegistry metrics;

  private SimultaneousRequests together;

  @BeforeEach
  void meetingHeld() {
    together = SimultaneousRequests.into("held-items", MEETING, metrics);
  }

  @Test
  void onlyTheRequestWhoseKeyIsHeldFails() throws SQLException {
    // Given
    keyed("held-item", promise()).statusCode(201);

    // When
    List<ValidatableResponse> answers;
    try (Connection holder = holding("idempotency_key", "key")) {
      answers = together.send(MANY, n -> keyed("held-item-" + n, promise()));
      holder.rollback();
    }

    // Then
    assertOneRefused(answers);
    keyed("held-item-" + HELD, promise()).statusCode(201);
  }

  @Test
  void onlyTheRequestWhoseCodeIsHeldFails() throws SQLException {
    // Given
    MeetingApi.record(MEETING, promise("held-item")).statusCode(201);

    // When
    List<ValidatableResponse> answers;
    try (Connection holder = holding("commitment", "code")) {
      answers = together.send(MANY, n -> keyed("held-code-" + n, promise("held-item-" + n)));
      holder.rollback();
    }

    // Then
    assertOneRefused(answers);
    MeetingApi.record(MEETING, promise("held-item-" + HELD)).statusCode(201);
  }

  private static void assertOneRefused(List<ValidatableResponse> answers) {
    for (int n = 0; n < MANY; n++) {
      if (n == HELD) {
        answers.get(n).statusCode(503).body("code", equalTo("another-change-under-way"));
      } else {
        answers.get(n).statusCode(201).time(lessThan(SOON));
      }
    }
  }

  private static ValidatableResponse keyed(String key, String body) {
    return editor(OWNER)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/meetings/" + MEETING + "/commitments")
        .then();
  }

  // a transaction that gives a row another name
  private static Connection holding(String table, String column) throws SQLException {
    Database database = Infrastructure.database("meeting");
    Connection holder =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute(
          "UPDATE %1$s SET %2$s = 'held-item-%3$d' WHERE %2$s = 'held-item'"
              .formatted(table, column, HELD));
    }
    return holder;
  }
}
