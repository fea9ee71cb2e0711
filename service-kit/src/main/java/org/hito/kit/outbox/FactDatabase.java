package org.hito.kit.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.hito.kit.command.CommandFailure;

/** The database of the service for its commands, from the settings of its migrations. */
public final class FactDatabase {

  private static final String SETTINGS = "quarkus.datasource.";
  private static final String URL = SETTINGS + "jdbc.url";
  private static final String MORE = SETTINGS + "jdbc.additional-jdbc-properties.";

  private FactDatabase() {}

  public static Connection connect(Config config) throws SQLException {
    Properties properties = new Properties();
    take(config, SETTINGS + "username", "user", properties);
    take(config, SETTINGS + "password", "password", properties);
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(MORE)) {
        take(config, name, name.substring(MORE.length()), properties);
      }
    }
    String url =
        config
            .getOptionalValue(URL, String.class)
            .orElseThrow(() -> new CommandFailure("There is no " + URL + "."));
    return DriverManager.getConnection(url, properties);
  }

  /** The result of a query for a number. */
  static int count(PreparedStatement counting) throws SQLException {
    try (ResultSet counted = counting.executeQuery()) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static void take(Config config, String name, String as, Properties into) {
    config.getOptionalValue(name, String.class).ifPresent(value -> into.setProperty(as, value));
  }
}
