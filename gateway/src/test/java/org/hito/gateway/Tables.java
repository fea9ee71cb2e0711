package org.hito.gateway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.server.Database;

/** The tables of the gateway of component tests, without its knowledge. */
public final class Tables {

  private Tables() {}

  public static void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The texts that a statement selects. */
  public static List<String> select(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Connection connect() throws SQLException {
    Database database = Infrastructure.database("gateway");
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
