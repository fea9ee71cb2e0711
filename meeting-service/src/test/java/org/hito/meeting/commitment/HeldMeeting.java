package org.hito.meeting.commitment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;

/** A lock on a meeting, for which everyone waits who records in it. */
final class HeldMeeting implements AutoCloseable {

  private final Connection holder;

  HeldMeeting(String code) throws SQLException {
    Database database = Infrastructure.database("meeting");
    holder =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    holder.setAutoCommit(false);
    try (PreparedStatement locked =
        holder.prepareStatement("SELECT FROM meeting WHERE code = ? FOR UPDATE")) {
      locked.setString(1, code);
      locked.execute();
    }
  }

  /** How many transactions wait for it. */
  int waiting() throws SQLException {
    return waiting(holder);
  }

  /** How many transactions wait for one. */
  static int waiting(Connection holder) throws SQLException {
    try (PreparedStatement waiting =
            holder.prepareStatement(
                "SELECT count(DISTINCT pid) FROM pg_locks"
                    + " WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))");
        ResultSet found = waiting.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  /** Releases it. */
  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
