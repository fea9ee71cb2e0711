package org.hito.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hito.testkit.server.PostgresServer;

/** The databases of the platform under test, as an administrator sees them. */
final class Databases {

  /** A table that nobody can read or write until this is closed. */
  record Locked(Connection holder) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      holder.close();
    }
  }

  private Databases() {}

  static void run(String database, String sql) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Creates a database, instead of one that an earlier attempt left.
   *
   * @param template what it is a copy of
   */
  static void create(String name, String owner, String template) throws SQLException {
    run("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    run("postgres", "CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, owner, template));
  }

  /** The first column of what a statement finds. */
  static List<String> read(String database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = open(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  static Locked lock(String database, String table) throws SQLException {
    Connection connection = open(database);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return new Locked(connection);
  }

  private static Connection open(String database) throws SQLException {
    PostgresServer server = RunningPlatform.get().postgres();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), database),
        server.adminUsername(),
        server.adminPassword());
  }
}
