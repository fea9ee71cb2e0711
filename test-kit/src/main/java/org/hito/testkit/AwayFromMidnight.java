package org.hito.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Waits before a test until the day does not end soon in UTC, by which services under test count
 * days: no test begins on one day and ends on the next.
 */
public final class AwayFromMidnight implements BeforeEachCallback {
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
