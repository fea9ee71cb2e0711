package org.hito.debezium;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.topic.RecordSize;

/** Facts written into the log of a service, which only {@code republish} sends. */
final class Recorded {
  private static final String BEGINNING =
      "{\"type\":\"org.hito.organisation.revised.v1\",\"data\":\"";
  private static final String END = "\"}";
  private static final String RECORD =
      """
      INSERT INTO fact (id, aggregate, code, version, type, occurred_at, recorded_at,
                        actor, topic, event)
      SELECT gen_random_uuid(), 'organisation', ? || thing, version, 'revised', now(), now(),
             'admin', ?, ?
        FROM generate_series(1, ?) AS version, generate_series(1, ?) AS thing
       ORDER BY version, thing
      """;

  private Recorded() {}

  /** As large as a fact may be, and larger still where it is quoted. */
  static int largest(Connection database) throws SQLException {
    int room = RecordSize.FACT - BEGINNING.length() - END.length();
    return record(database, "largest-", "\\\"".repeat(room / 2) + "x".repeat(room % 2), 1, 1);
  }

  /** Two facts of each of this many things, one thing after the other and then again. */
  static int twoOfEach(Connection database, int things) throws SQLException {
    return record(database, "thing-", "x", 2, things);
  }

  private static int record(Connection database, String code, String data, int versions, int things)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(RECORD)) {
      statement.setString(1, code);
      statement.setString(2, FactTopics.facts("organisation"));
      statement.setString(3, BEGINNING + data + END);
      statement.setInt(4, versions);
      statement.setInt(5, things);
      return statement.executeUpdate();
    }
  }
}
