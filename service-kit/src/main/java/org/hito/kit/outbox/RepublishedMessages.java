package org.hito.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.Reason;
import org.hito.kit.facts.FactMessages;

/**
 * Writes facts of the log as messages again, a few aggregates in each transaction, so that changes
 * can be recorded in between and the database need not retain the write-ahead log of all of them.
 */
final class RepublishedMessages {

  private static final int THINGS = 200;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final String CODES =
      """
      SELECT DISTINCT code FROM fact
       WHERE aggregate = ? AND (code = ? OR ? = '') AND recorded_at >= ?
       ORDER BY code
      """;

  // No newer fact may be recorded between the query of the log and the commit, because a connector
  // sends in the order of commits. Others queue behind a waiter for this lock, so it fails soon.
  private static final String WRITERS_WAIT =
      "SET LOCAL lock_timeout = '5s'; LOCK TABLE fact IN SHARE MODE";

  private static final String WRITE =
      """
      WITH chosen AS MATERIALIZED (
        SELECT *, seq = max(seq) OVER (PARTITION BY code) AS newest FROM fact
         WHERE aggregate = ? AND code = ANY(?) AND recorded_at >= ?
         ORDER BY seq)
      SELECT count(*) FROM chosen f WHERE %s AND CASE WHEN f.newest THEN %s ELSE true END
      """
          .formatted(FactMessages.FACT_WRITTEN, FactMessages.STATE_WRITTEN);

  private final Connection database;
  private final RepublishOrder order;

  RepublishedMessages(Connection database, RepublishOrder order) {
    this.database = database;
    this.order = order;
  }

  /** Writes them, and returns their number. */
  int write() throws SQLException {
    database.setAutoCommit(false);
    List<String> codes = codes();
    int facts = 0;
    try {
      for (int from = 0; from < codes.size(); from += THINGS) {
        facts += write(codes.subList(from, Math.min(from + THINGS, codes.size())));
      }
      return facts;
    } catch (SQLException failure) {
      throw new CommandFailure(
          "%s sent again: %s"
              .formatted(facts == 0 ? "Nothing is" : "Only " + facts + " are", reason(failure)));
    }
  }

  private static String reason(SQLException failure) {
    return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
        ? "a change that takes longer than 5 s holds the fact log. Try again."
        : Reason.of(failure);
  }

  private List<String> codes() throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement reading = database.prepareStatement(CODES)) {
      reading.setString(1, order.aggregate());
      reading.setString(2, order.code());
      reading.setString(3, order.code());
      reading.setObject(4, order.since().atOffset(ZoneOffset.UTC));
      try (ResultSet rows = reading.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
    }
    database.commit();
    return codes;
  }

  private int write(List<String> codes) throws SQLException {
    try (Statement waiting = database.createStatement();
        PreparedStatement writing = database.prepareStatement(WRITE)) {
      waiting.execute(WRITERS_WAIT);
      writing.setString(1, order.aggregate());
      writing.setArray(2, database.createArrayOf("text", codes.toArray()));
      writing.setObject(3, order.since().atOffset(ZoneOffset.UTC));
      int facts = FactDatabase.count(writing);
      database.commit();
      return facts;
    }
  }
}
