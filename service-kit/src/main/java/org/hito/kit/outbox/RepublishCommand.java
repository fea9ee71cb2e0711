package org.hito.kit.outbox;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.CommandRefusal;
import org.hito.kit.command.Reason;
import org.hito.kit.facts.FactMessages;

/**
 * {@code republish commitment}: puts facts of the log into the outbox again, and the relay of a
 * running replica sends them; or into the messages that a connector reads. It always takes the
 * newest fact of each thing along, because what is sent last remains in the state topic.
 */
public final class RepublishCommand implements Command {

  private static final String USAGE =
      "usage: republish <aggregate>[/<code>] [--since <moment>], such as"
          + " republish commitment --since 2026-11-20T00:00:00Z";

  private static final String CHOSEN =
      """
      SELECT f.* FROM fact f
       WHERE aggregate = ? AND (code = ? OR ? = '') AND recorded_at >= ?
       ORDER BY seq
      """;

  // no relay may send a newer fact between the look at the log and the commit
  private static final String RELAY_WAITS =
      "SELECT pg_advisory_xact_lock(%d)".formatted(OutboxTransaction.LOCK);

  private static final String FOR_RELAY =
      """
      WITH again AS (
        INSERT INTO outbox (seq, aggregate, code)
        SELECT seq, aggregate, code FROM (%s) AS chosen
        ON CONFLICT (seq) DO UPDATE SET published_at = NULL WHERE outbox.published_at IS NOT NULL
        RETURNING seq)
      SELECT count(*) FROM again
      """
          .formatted(CHOSEN);

  // nor may a newer fact be recorded, because a connector sends in the order of commits
  private static final String WRITERS_WAIT = "LOCK TABLE fact IN SHARE MODE";

  private static final String FOR_CONNECTOR =
      "WITH chosen AS MATERIALIZED (%s) SELECT count(*) FROM chosen f WHERE %s"
          .formatted(CHOSEN, FactMessages.WRITTEN);

  private record Order(String aggregate, String code, Instant since) {}

  @Override
  public String name() {
    return "republish";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    Order order = read(arguments);
    Config config = ConfigProvider.getConfig();
    boolean relayed =
        config.getOptionalValue(FactMessages.RELAYED, Boolean.class).orElse(Boolean.TRUE);
    try (Connection database = FactDatabase.connect(config)) {
      int facts =
          relayed
              ? republish(database, order, RELAY_WAITS, FOR_RELAY)
              : republish(database, order, WRITERS_WAIT, FOR_CONNECTOR);
      if (facts == 0) {
        throw new CommandFailure("The log has no such facts, or all of them wait to be sent.");
      }
      out.println(facts + " to be sent again");
    } catch (SQLException failure) {
      throw new CommandFailure("Nothing is sent again: " + Reason.of(failure));
    }
  }

  private static Order read(List<String> arguments) {
    boolean since = arguments.size() == 3 && arguments.get(1).equals("--since");
    if (arguments.size() != 1 && !since) {
      throw new CommandRefusal(USAGE);
    }
    String[] what = arguments.get(0).split("/", 2);
    return new Order(
        what[0], what.length == 1 ? "" : what[1], since ? moment(arguments.get(2)) : Instant.EPOCH);
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new CommandRefusal(text + " is no moment; " + USAGE);
    }
  }

  private static int republish(Connection database, Order order, String lock, String republish)
      throws SQLException {
    database.setAutoCommit(false);
    try (Statement waiting = database.createStatement();
        PreparedStatement sending = database.prepareStatement(republish)) {
      waiting.execute(lock);
      sending.setString(1, order.aggregate());
      sending.setString(2, order.code());
      sending.setString(3, order.code());
      sending.setObject(4, order.since().atOffset(ZoneOffset.UTC));
      int facts = count(sending);
      database.commit();
      return facts;
    }
  }

  private static int count(PreparedStatement sending) throws SQLException {
    try (ResultSet counted = sending.executeQuery()) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
