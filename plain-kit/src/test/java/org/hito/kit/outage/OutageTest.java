package org.hito.kit.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {

  private final List<String> lines = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
  private final Outage outage =
      new Outage("database", line -> lines.add("WARN " + line), lines::add, clock::get);

  @Test
  void anOutageIsALineWhenItBeginsOneAMinuteAndOneWhenItEnds() {
    // Given
    outage.answered();
    // When
    for (int second = 0; second < 150; second++) {
      outage.failed("refused");
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    outage.answered();
    outage.answered();
    // Then
    assertEquals(
        List.of(
            "WARN outage begins: what=database cause=\"refused\"",
            "WARN outage lasts: what=database seconds=60 failures=60 cause=\"refused\"",
            "WARN outage lasts: what=database seconds=120 failures=120 cause=\"refused\"",
            "outage ends: what=database seconds=150 failures=150"),
        lines);
  }

  @Test
  void theNextOutageIsLoggedAgain() {
    // Given
    outage.failed("refused");
    outage.answered();
    // When
    outage.failed("reset");
    // Then
    assertEquals("WARN outage begins: what=database cause=\"reset\"", lines.get(2));
  }
}
