package org.hito.kit.outbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hito.kit.command.CommandRefusal;

/**
 * The facts to publish again.
 *
 * @param code that of one thing, or empty for all things of the aggregate
 * @param since only those recorded at this moment or later
 */
record RepublishOrder(String aggregate, String code, Instant since) {

  private static final String USAGE =
      "usage: republish <aggregate>[/<code>] [--since <moment>], such as"
          + " republish commitment --since 2026-11-20T00:00:00Z";

  static RepublishOrder read(List<String> arguments) {
    boolean since = arguments.size() == 3 && arguments.get(1).equals("--since");
    if (arguments.size() != 1 && !since) {
      throw new CommandRefusal(USAGE);
    }
    String[] what = arguments.get(0).split("/", 2);
    return new RepublishOrder(
        what[0], what.length == 1 ? "" : what[1], since ? moment(arguments.get(2)) : Instant.EPOCH);
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new CommandRefusal(text + " is no moment; " + USAGE);
    }
  }
}
