package org.hito.gateway.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallWatchTest {

  @ParameterizedTest
  @CsvSource({"PT0S, 1", "PT0.003S, 1", "PT0.4S, 100", "PT2S, 500", "PT8S, 500", "PT1H, 500"})
  void itLooksFourTimesInAPatienceAndTwiceASecondAtLeast(Duration patience, long pause) {
    assertEquals(pause, StallWatch.pauseMillis(patience));
  }
}
