package org.hito.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day decisions are made on, the same for everybody wherever they are. */
@ApplicationScoped
public class Today {

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  public LocalDate inUtc() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
