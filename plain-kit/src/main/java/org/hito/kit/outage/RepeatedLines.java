package org.hito.kit.outage;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Passes the lines that libraries repeat during an outage once per minute: of Kafka clients without
 * a broker or with one that has just come back, and of the PostgreSQL driver about broken
 * connections. All other lines pass.
 */
public final class RepeatedLines implements Filter {

  private static final long INTERVAL = Duration.ofMinutes(1).toNanos();
  private static final Set<String> KAFKA_CLIENTS =
      Set.of(
          "org.apache.kafka.clients.NetworkClient",
          "org.apache.kafka.clients.producer.internals.Sender");
  private static final String BROKEN_CONNECTION = "Result is already complete";

  private final Map<String, Long> passedAt = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  public RepeatedLines() {
    this(System::nanoTime);
  }

  RepeatedLines(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    String logger = String.valueOf(line.getLoggerName());
    if (KAFKA_CLIENTS.contains(logger) && line.getLevel().intValue() <= Level.WARNING.intValue()) {
      return isDue(logger);
    }
    if (line.getThrown() instanceof IllegalStateException broken
        && BROKEN_CONNECTION.equals(broken.getMessage())) {
      line.setThrown(null); // always the same frames of the driver
      return isDue(BROKEN_CONNECTION);
    }
    return true;
  }

  private boolean isDue(String kind) {
    long now = nanoTime.getAsLong();
    return passedAt.merge(kind, now, (last, asked) -> asked - last >= INTERVAL ? asked : last)
        == now;
  }
}
