package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayPaceTest {

  private static final long APART = RelayPace.APART.toNanos();

  private long now = -APART; // the clock of the machine may begin anywhere
  private final RelayPace pace = new RelayPace(now);

  private long passed() {
    long wait = pace.before(now);
    now += wait;
    return wait;
  }

  @Test
  void aFewFollowEachOtherAtOnceAndThenTheyAreKeptApart() {
    // When
    long[] waits = IntStream.range(0, RelayPace.AT_ONCE + 3).mapToLong(one -> passed()).toArray();

    // Then
    assertEquals(0, IntStream.range(0, RelayPace.AT_ONCE).mapToLong(one -> waits[one]).sum());
    assertEquals(
        3 * APART,
        IntStream.range(RelayPace.AT_ONCE, waits.length).mapToLong(one -> waits[one]).sum());
  }

  @Test
  void whatComesMoreSlowlyNeverWaits() {
    // When
    long waited = 0;
    for (int pass = 0; pass < 1_000; pass++) {
      waited += passed();
      now += APART;
    }

    // Then
    assertEquals(0, waited);
  }

  @Test
  void afterALullAFewMayFollowEachOtherAtOnceAgain() {
    // Given
    IntStream.range(0, 100).forEach(one -> passed());
    now += APART * RelayPace.AT_ONCE;

    // When
    long waited = IntStream.range(0, RelayPace.AT_ONCE).mapToLong(one -> passed()).sum();

    // Then
    assertEquals(0, waited);
  }
}
