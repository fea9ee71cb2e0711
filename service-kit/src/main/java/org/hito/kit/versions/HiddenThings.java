package org.hito.kit.versions;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.hito.kit.versions.StoredThings.Stored;

/** Finds the things whose newest facts readers may ignore, and those that only readers know. */
final class HiddenThings {

  private final StoredThings stored;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final PrintStream out;
  private int hidden;
  private int lost;

  HiddenThings(Connection database, KafkaConsumer<byte[], byte[]> consumer, PrintStream out) {
    this.stored = new StoredThings(database);
    this.consumer = consumer;
    this.out = out;
  }

  /**
   * Prints a line for each.
   *
   * @param raise raises the versions of those in the database; null leaves them as they are
   */
  void find(Raise raise) throws SQLException {
    for (String aggregate : stored.aggregates()) {
      Map<String, Seen> seen = SeenThings.read(consumer, aggregate);
      out.println(aggregate + ": " + seen.size() + " in the topics");
      // read after the topics: what was published until then is known here
      Map<String, Stored> known = stored.of(aggregate);
      for (Map.Entry<String, Seen> one : seen.entrySet()) {
        take(aggregate, one.getKey(), one.getValue(), known.get(one.getKey()), raise);
      }
    }
    out.println(
        "%d %s, %d not in the database"
            .formatted(hidden, raise == null ? "to raise" : "raised", lost));
  }

  private void take(String aggregate, String code, Seen seen, Stored known, Raise raise)
      throws SQLException {
    String line = "%s/%s seen=%d stored=".formatted(aggregate, code, seen.version());
    if (known == null) {
      lost++;
      out.println(line + "none");
    } else if (seen.hides(known.version(), known.id())) {
      OptionalLong raised =
          raise == null ? OptionalLong.empty() : raise.above(seen, aggregate, code);
      if (raise == null || raised.isPresent()) {
        hidden++;
        out.println(
            line + known.version() + (raised.isPresent() ? " raised=" + raised.getAsLong() : ""));
      }
    }
  }
}
