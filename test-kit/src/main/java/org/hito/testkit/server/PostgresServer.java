package org.hito.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A running PostgreSQL server.
 *
 * @param host name or address it listens on
 * @param port its TCP port
 * @param adminUsername a superuser
 * @param adminPassword the superuser's password; empty if none is needed
 */
public record PostgresServer(String host, int port, String adminUsername, String adminPassword) {

  /**
   * The database with this name, owned by the role of the same name. Creates both if missing.
   *
   * @param name lower-case letters, digits and underscores
   */
  public Database database(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    Database database = Database.local(host, port, name);
    try (Connection connection = connect("postgres")) {
      if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
        execute(
            connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + database.password() + "'");
      }
      if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot prepare database %s at %s:%d".formatted(name, host, port), e);
    }
    return database;
  }

  /** Adds an extension to a database, as only a superuser may. */
  public void extend(String database, String extension) {
    try (Connection connection = connect(database)) {
      execute(connection, "CREATE EXTENSION IF NOT EXISTS " + extension);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot add " + extension + " to " + database, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    String url = "jdbc:postgresql://" + host + ":" + port + "/" + database;
    return DriverManager.getConnection(url, adminUsername, adminPassword);
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
