package org.hito.kit.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedLinesTest {

  private static final String KAFKA = "org.apache.kafka.clients.NetworkClient";

  private final AtomicLong clock = new AtomicLong(1);
  private final RepeatedLines filter = new RepeatedLines(clock::get);

  @ParameterizedTest
  @ValueSource(strings = {KAFKA, "org.apache.kafka.clients.producer.internals.Sender"})
  void aLineThatIsRepeatedForEachAttemptPassesOnceAMinute(String logger) {
    // Given
    int passed = 0;
    // When
    for (int second = 0; second < 121; second++) {
      passed += filter.isLoggable(line(logger, Level.WARNING)) ? 1 : 0;
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    // Then
    assertEquals(3, passed);
  }

  @Test
  void aBrokenConnectionIsALineWithoutItsTrace() {
    // Given
    LogRecord first = broken();
    LogRecord second = broken();
    // When
    boolean passes = filter.isLoggable(first);
    clock.incrementAndGet();
    // Then
    assertTrue(passes);
    assertNull(first.getThrown());
    assertFalse(filter.isLoggable(second));
  }

  @Test
  void everythingElsePasses() {
    // Given
    List<LogRecord> lines =
        List.of(
            line(KAFKA, Level.SEVERE),
            line(KAFKA, Level.SEVERE),
            line("org.hito", Level.WARNING),
            line("org.hito", Level.WARNING));
    // When
    boolean all = lines.stream().allMatch(filter::isLoggable);
    // Then
    assertTrue(all);
  }

  private static LogRecord line(String logger, Level level) {
    var line = new LogRecord(level, "text");
    line.setLoggerName(logger);
    return line;
  }

  private static LogRecord broken() {
    LogRecord line = line("io.quarkus.vertx.core.runtime.VertxCoreRecorder", Level.SEVERE);
    line.setThrown(new IllegalStateException("Result is already complete"));
    return line;
  }
}
