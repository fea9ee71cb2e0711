package org.hito.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Waits before a test if the day is about to end in UTC, the zone of services under test, so that
 * no test begins on one day and ends on the next.
 */
public final class MidnightGuard implements BeforeEachCallback {
  private static final Duration SOON = Duration.ofMinutes(1);

  @Override
  public void beforeEach(ExtensionContext context) throws InterruptedException {
    while (endsSoon(Clock.systemUTC())) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  static boolean endsSoon(Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return !today.equals(LocalDate.ofInstant(clock.instant().plus(SOON), ZoneOffset.UTC));
  }
}
