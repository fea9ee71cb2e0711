package org.hito.kit.outbox;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.Reason;
import org.hito.kit.facts.FactMessages;

/**
 * {@code republish commitment}: puts facts of the log into the outbox again, from where the relay
 * of a running replica publishes them, or into the messages that a connector reads. It always
 * includes the newest fact of each aggregate, because the state topic keeps what is sent last.
 */
public final class RepublishCommand implements Command {

  // no relay may send a newer fact between the query of the log and the commit
  private static final String RELAY_WAITS =
      "SELECT pg_advisory_xact_lock(%d)".formatted(OutboxTransaction.LOCK);

  private static final String FOR_RELAY =
      """
      WITH again AS (
        INSERT INTO outbox (seq, aggregate, code)
        SELECT seq, aggregate, code FROM fact
         WHERE aggregate = ? AND (code = ? OR ? = '') AND recorded_at >= ?
         ORDER BY seq
        ON CONFLICT (seq) DO UPDATE SET published_at = NULL WHERE outbox.published_at IS NOT NULL
        RETURNING seq)
      SELECT count(*) FROM again
      """;

  @Override
  public String name() {
    return "republish";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    RepublishOrder order = RepublishOrder.read(arguments);
    Config config = ConfigProvider.getConfig();
    boolean relayed = config.getValue(FactMessages.RELAYED, Boolean.class);
    try (Connection database = FactDatabase.connect(config)) {
      int facts =
          relayed
              ? putIntoOutbox(database, order)
              : new RepublishedMessages(database, order).write();
      if (facts == 0) {
        throw new CommandFailure("The log has no such facts, or all of them wait to be sent.");
      }
      out.println(facts + " to be sent again");
    } catch (SQLException failure) {
      throw new CommandFailure("Nothing is sent again: " + Reason.of(failure));
    }
  }

  private static int putIntoOutbox(Connection database, RepublishOrder order) throws SQLException {
    database.setAutoCommit(false);
    try (Statement waiting = database.createStatement();
        PreparedStatement sending = database.prepareStatement(FOR_RELAY)) {
      waiting.execute(RELAY_WAITS);
      sending.setString(1, order.aggregate());
      sending.setString(2, order.code());
      sending.setString(3, order.code());
      sending.setObject(4, order.since().atOffset(ZoneOffset.UTC));
      int facts = FactDatabase.count(sending);
      database.commit();
      return facts;
    }
  }
}
