package org.hito.kit.outbox;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;
import org.hito.kit.command.CommandRefusal;
import org.hito.kit.command.Reason;

/**
 * {@code republish commitment}: puts facts of the log into the outbox again, and the relay of a
 * running replica sends them. It always takes the newest fact of each thing along, because what is
 * sent last remains in the state topic.
 */
public final class RepublishCommand implements Command {

  private static final String USAGE =
      "usage: republish <aggregate>[/<code>] [--since <moment>], such as"
          + " republish commitment --since 2026-11-20T00:00:00Z";

  // no relay may send a newer fact between the look at the log and the commit
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(%d)".formatted(OutboxTransaction.LOCK);

  private static final String REPUBLISH =
      """
      INSERT INTO outbox (seq, aggregate, code)
      SELECT seq, aggregate, code FROM fact
       WHERE aggregate = ? AND (code = ? OR ? = '') AND recorded_at >= ?
       ORDER BY seq
      ON CONFLICT (seq) DO UPDATE SET published_at = NULL WHERE outbox.published_at IS NOT NULL
      """;

  private record Order(String aggregate, String code, Instant since) {}

  @Override
  public String name() {
    return "republish";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    Order order = read(arguments);
    try (Connection database = FactDatabase.connect(ConfigProvider.getConfig())) {
      int facts = republish(database, order);
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

  private static int republish(Connection database, Order order) throws SQLException {
    database.setAutoCommit(false);
    try (Statement lock = database.createStatement();
        PreparedStatement republish = database.prepareStatement(REPUBLISH)) {
      lock.execute(LOCK);
      republish.setString(1, order.aggregate());
      republish.setString(2, order.code());
      republish.setString(3, order.code());
      republish.setObject(4, order.since().atOffset(ZoneOffset.UTC));
      int facts = republish.executeUpdate();
      database.commit();
      return facts;
    }
  }
}
