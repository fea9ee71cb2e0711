package org.hito.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A transaction that loses to another one, such as a migration with the same locks, is retried
 * rather than refused.
 */
@QuarkusTest
@MeetingServiceTest
class RivalryComponentTest {

  private static final String MEETING = "rivals-2022-04";

  private static boolean prepared;

  private final Database database = Infrastructure.database("meeting");

  // a sequence does not roll back: it counts the transactions that began
  @BeforeEach
  void rivals() throws SQLException {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("rivals", MEETING);
      prepared = true;
    }
    execute(
        """
        CREATE SEQUENCE attempt;
        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF NEW.code LIKE 'rivals-%' AND nextval('attempt') <= CAST(TG_ARGV[0] AS int) THEN
              RAISE SQLSTATE '40P01';
            END IF;
            RETURN NEW;
          END $$;
        """);
  }

  @AfterEach
  void over() throws SQLException {
    execute("DROP FUNCTION lose() CASCADE; DROP SEQUENCE attempt");
  }

  @Test
  void aTransactionThatEndedADeadlockIsDoneAgain() throws SQLException {
    // Given
    execute(losing(2));

    // When
    record(MEETING, promise("rivals-twice")).statusCode(201);

    // Then
    assertEquals(1, count("SELECT count(*) FROM commitment WHERE code = 'rivals-twice'"));
    assertEquals(1, count("SELECT count(*) FROM fact WHERE code = 'rivals-twice'"));
  }

  @Test
  void repeatedRollbacksAreAnsweredWithRetryLater() throws SQLException {
    // Given
    execute(losing(1_000));

    // When
    record(MEETING, promise("rivals-always"))
        .statusCode(503)
        .body("code", equalTo("another-change-under-way"));

    // Then
    assertEquals(3, count("SELECT last_value FROM attempt"));
    assertEquals(0, count("SELECT count(*) FROM fact WHERE code = 'rivals-always'"));
  }

  private static String losing(int times) {
    return "CREATE TRIGGER lose BEFORE INSERT ON commitment FOR EACH ROW EXECUTE FUNCTION lose(%d)"
        .formatted(times);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
