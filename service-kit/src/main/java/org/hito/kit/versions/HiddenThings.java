package org.hito.kit.versions;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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

  /** Treats a thing; returns what its line says of that, or nothing if an edit was faster. */
  private interface Treatment {
    Optional<String> of(Seen seen, String aggregate, String code) throws SQLException;
  }

  /** Prints a line for each. */
  void list() throws SQLException {
    find("to raise", (seen, aggregate, code) -> Optional.of(""));
  }

  /** Raises the versions of those in the database, and prints a line for each. */
  void raise(Raise raise) throws SQLException {
    find(
        "raised",
        (seen, aggregate, code) -> raise.above(seen, aggregate, code).map(" raised=%d"::formatted));
  }

  private void find(String done, Treatment treatment) throws SQLException {
    for (String aggregate : stored.aggregates()) {
      Map<String, Seen> seen = SeenThings.read(consumer, aggregate);
      out.println(aggregate + ": " + seen.size() + " in the topics");
      // read after the topics: what was published until then is known here
      Map<String, Stored> known = stored.of(aggregate);
      for (Map.Entry<String, Seen> one : seen.entrySet()) {
        take(aggregate, one.getKey(), one.getValue(), known.get(one.getKey()), treatment);
      }
    }
    out.println("%d %s, %d not in the database".formatted(hidden, done, lost));
  }

  private void take(String aggregate, String code, Seen seen, Stored known, Treatment treatment)
      throws SQLException {
    String line = "%s/%s seen=%d stored=".formatted(aggregate, code, seen.version());
    if (known == null) {
      lost++;
      out.println(line + "none");
    } else if (seen.hides(known.version(), known.id())) {
      treatment
          .of(seen, aggregate, code)
          .ifPresent(
              said -> {
                hidden++;
                out.println(line + known.version() + said);
              });
    }
  }
}
