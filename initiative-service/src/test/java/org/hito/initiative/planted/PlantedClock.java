package org.hito.initiative.planted;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, some days from now when a test says so. */
@Singleton
public class PlantedClock extends Clock {

  private volatile Period ahead = Period.ZERO;

  public void setAhead(Period ahead) {
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().atOffset(ZoneOffset.UTC).plus(ahead).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
