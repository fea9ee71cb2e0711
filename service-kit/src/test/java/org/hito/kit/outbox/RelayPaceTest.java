package org.hito.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RelayPaceTest {

  private static final long SECOND = 1_000_000_000;
  private static final long LULL = SECOND * RelayPace.AT_ONCE / RelayPace.FACTS_PER_SECOND;

  private long now = -SECOND; // the clock of the machine may begin anywhere
  private final RelayPace pace = new RelayPace(now);

  /** The passes of a second in which facts come at a rate. */
  private int passesIn(int rate) {
    long end = now + SECOND;
    long next = now;
    int passes = 0;
    while (next < end) {
      now = Math.max(now, next);
      int facts = 0;
      for (; next <= now; next += SECOND / rate) {
        facts++;
      }
      now += pace.before(facts, now);
      passes++;
    }
    return passes;
  }

  @Test
  void upToTheRateEachFactHasAPassOfItsOwn() {
    assertEquals(100, passesIn(100));
  }

  @Test
  void beyondTheRateAPassSendsMany() {
    // When
    int passes = passesIn(400);

    // Then
    assertTrue(passes < 80, "passes " + passes);
  }

  @Test
  void aFewAtOnceAreNotDelayed() {
    assertEquals(0, pace.before(RelayPace.AT_ONCE, now));
    assertEquals(RelayPace.APART.toNanos(), pace.before(1, now));
  }

  @Test
  void afterALullAFewMayComeAtOnceAgain() {
    // Given
    passesIn(10_000);
    now += 2 * LULL;

    // When
    long wait = pace.before(RelayPace.AT_ONCE, now);

    // Then
    assertEquals(0, wait);
  }

  @Test
  void aLargeCommitAloneIsNotDelayedButAnotherIs() {
    assertEquals(0, pace.before(RelayPace.counted(1_000), now));
    assertEquals(RelayPace.APART.toNanos(), pace.before(RelayPace.counted(1_000), now));
  }
}
