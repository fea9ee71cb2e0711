package org.hito.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FillingTest {

  @Test
  void theRestTakesAsLongAsThePaceSoFarSays() {
    assertEquals(
        Duration.ofMinutes(9), Filling.remaining(100_000, 1_000_000, Duration.ofMinutes(1)));
    assertEquals(Duration.ZERO, Filling.remaining(1_000, 1_000, Duration.ofSeconds(2)));
  }
}
