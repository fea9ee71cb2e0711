package org.hito.meeting.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/**
 * The outcome of commitments recorded before due dates could be renegotiated follows their original
 * date.
 */
class RenegotiationMigrationComponentTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path KIT = Path.of("../service-kit/src/main/resources/db/kit/V0.1__kit.sql");

  private static final Path TABLES = MIGRATIONS.resolve("V3__renegotiation.sql");
  private static final Path DUE_DATES = MIGRATIONS.resolve("V4__original_due_dates.sql");
  private static final Path INDEXES = MIGRATIONS.resolve("V5__record_indexes.sql");
  private static final Path REPLACED =
      Path.of("src/test/resources/migration/V2__renegotiation.sql");

  private static Connection connect(String name) throws SQLException {
    Database database = Infrastructure.database(name);
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void run(Statement statement, Path migration) throws SQLException, IOException {
    statement.execute(Files.readString(migration));
  }

  /** A commitment due in June when it was agreed, and at another date now. */
  private static void edited(
      Statement statement, String code, String due, String outcome, String closed)
      throws SQLException {
    statement.execute(
        """
        INSERT INTO commitment (code, version, state, names, created_at, updated_at, meeting, forum, kind,
                                status, open, owner, partners, initiatives, indicators, due_first, outcome)
        VALUES ('%1$s', 4, '{"code":"%1$s","dueOn":%2$s,"contributions":[{"amount":0.10}]}', '', now(), now(),
                'm', 'f', 'mou', 'DELIVERED', false, 'o', '{}', '{}', '{}', null, '%3$s')
        """
            .formatted(code, due, outcome));
    fact(statement, code, 1, "recorded", state("PROPOSED", "\"2022-05\"", "null"));
    fact(statement, code, 2, "progress-reported", "unreadable: nothing needs it");
    fact(statement, code, 3, "agreed", state("AGREED", "\"2022-06\"", "null"));
    fact(statement, code, 4, "revised", state("AGREED", due, "null"));
    fact(statement, code, 5, "delivered", state("DELIVERED", due, closed));
  }

  private static String state(String status, String due, String closed) {
    return "{\"data\":{\"commitment\":{\"status\":\"%s\",\"dueOn\":%s,\"closedOn\":%s}}}"
        .formatted(status, due, closed);
  }

  private static void fact(Statement statement, String code, int version, String type, String event)
      throws SQLException {
    statement.execute(
        """
        INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at, actor, topic, event)
        VALUES (gen_random_uuid(), 'commitment', '%s', %d, '%s', now(), now(), 'jane', 't', '%s')
        """
            .formatted(code, version, type, event));
  }

  private static List<String> judged(Statement statement, String code) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT CAST(state AS json) ->> 'originalDueOn', outcome,
                   CAST(state AS json) #>> '{contributions,0,amount}'
              FROM commitment WHERE code = '%s'
            """
                .formatted(code))) {
      row.next();
      return List.of(String.valueOf(row.getString(1)), row.getString(2), row.getString(3));
    }
  }

  @Test
  void theDueDateThatWasAgreedIsTheOneItIsJudgedBy() throws Exception {
    // Given
    try (Connection connection = connect("meetingbefore");
        Statement statement = connection.createStatement()) {
      run(statement, KIT);
      run(statement, MIGRATIONS.resolve("V1__meeting.sql"));
      edited(statement, "late-after-all", "\"2022-12-31\"", "KEPT_ON_TIME", "\"2022-07-01\"");
      edited(statement, "on-time", "\"2022-12-31\"", "KEPT_ON_TIME", "\"2022-06\"");
      edited(statement, "as-it-was", "\"2022-06\"", "KEPT_LATE", "\"2022-08\"");
      edited(statement, "date-taken-away", "null", "KEPT_ON_TIME", "\"2023\"");

      // When
      run(statement, TABLES);
      List<String> before = judged(statement, "late-after-all");
      run(statement, DUE_DATES);

      // Then
      assertEquals(List.of("null", "KEPT_ON_TIME", "0.10"), before);
      assertEquals(List.of("2022-06", "KEPT_LATE", "0.10"), judged(statement, "late-after-all"));
      assertEquals(List.of("2022-06", "KEPT_ON_TIME", "0.10"), judged(statement, "on-time"));
      assertEquals(List.of("null", "KEPT_LATE", "0.10"), judged(statement, "as-it-was"));
      assertEquals(List.of("2022-06", "KEPT_LATE", "0.10"), judged(statement, "date-taken-away"));
    }
  }

  @Test
  void migratedAgainNothingChanges() throws Exception {
    // Given
    try (Connection connection = connect("meetingtwice");
        Statement statement = connection.createStatement()) {
      run(statement, KIT);
      run(statement, MIGRATIONS.resolve("V1__meeting.sql"));
      edited(statement, "corrected", "\"2022-12-31\"", "KEPT_ON_TIME", "\"2022-07-01\"");
      run(statement, TABLES);
      run(statement, DUE_DATES);
      statement.execute("UPDATE commitment SET state = replace(state, '2022-06', '2022-08')");

      // When
      run(statement, TABLES);
      run(statement, DUE_DATES);

      // Then
      assertEquals(List.of("2022-08", "KEPT_LATE", "0.10"), judged(statement, "corrected"));
    }
  }

  @Test
  void aDatabaseThatRanTheReplacedMigrationIsMigratedToo() throws Exception {
    // Given
    try (Connection connection = connect("meetingreplaced");
        Statement statement = connection.createStatement()) {
      run(statement, KIT);
      run(statement, MIGRATIONS.resolve("V1__meeting.sql"));
      run(statement, REPLACED);
      edited(statement, "late-after-all", "\"2022-12-31\"", "KEPT_ON_TIME", "\"2022-07-01\"");

      // When
      run(statement, TABLES);
      run(statement, DUE_DATES);
      for (String index : Files.readString(INDEXES).split(";", -1)) {
        statement.execute(index);
      }

      // Then
      assertEquals(List.of("2022-06", "KEPT_LATE", "0.10"), judged(statement, "late-after-all"));
      assertEquals(
          List.of("commitment_record_of_forum", "commitment_record_of_owner"),
          indexesOf(statement, "%outcome%"));
    }
  }

  private static List<String> indexesOf(Statement statement, String definition)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT indexname FROM pg_indexes WHERE tablename = 'commitment' AND indexdef LIKE '"
                + definition
                + "' ORDER BY indexname")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
