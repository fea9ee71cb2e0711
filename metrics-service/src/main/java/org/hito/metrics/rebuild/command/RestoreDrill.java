package org.hito.metrics.rebuild.command;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.hito.kit.schema.MissingMigrations;
import org.hito.metrics.rebuild.app.Published;
import org.hito.metrics.rebuild.app.Rebuild;

/**
 * Tests a restored database: audits it as it is, rebuilds it from the topics as after a loss, and
 * audits it again.
 */
class RestoreDrill implements QuarkusApplication {

  private static volatile DrillReport report;

  private final Flyway flyway;
  private final Published published;
  private final ManagementCommands commands;

  RestoreDrill(Flyway flyway, Published published, ManagementCommands commands) {
    this.flyway = flyway;
    this.published = published;
    this.commands = commands;
  }

  /** The report of this process's drill; null before its end. */
  static DrillReport report() {
    return report;
  }

  @Override
  public int run(String... arguments) throws Exception {
    MissingMigrations.refuse(flyway);
    Instant newest = newestRestored();
    Duration lacked = Duration.between(newest, published.newestRecordedAt().orElse(newest));
    int restored = commands.audit().differences().size();
    Rebuild.Report rebuilt = commands.rebuild();
    int differences = restored + commands.audit().differences().size();
    report =
        new DrillReport(
            lacked.isNegative() ? Duration.ZERO : lacked,
            differences,
            rebuilt.corrected().size(),
            Instant.now());
    return 0;
  }

  private Instant newestRestored() throws SQLException {
    try (Connection database = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT coalesce(max(recorded_at), 'epoch') FROM fact")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
