package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidnightGuardTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T12:00:00Z, false",
    "2026-11-27T23:58:59Z, false",
    "2026-11-27T23:59:58Z, true",
    "2026-12-31T23:59:00Z, true",
    "2027-01-01T00:00:00Z, false"
  })
  void onlyTheLastMinuteOfADayIsWaitedFor(Instant now, boolean isWaitedFor) {
    // Given
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);

    // When, Then
    assertEquals(isWaitedFor, MidnightGuard.endsSoon(clock));
  }
}
