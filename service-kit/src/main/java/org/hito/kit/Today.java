package org.hito.kit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/** The current day in the installation's zone: decisions are made on it, wherever the client is. */
@ApplicationScoped
public class Today {

  private static final Logger LOG = Logger.getLogger(Today.class);

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  // an unknown zone fails the start, not the first use
  void start(@Observes StartupEvent event) {
    LOG.infof("days begin at midnight: zone=%s", zone());
  }

  public LocalDate date() {
    return LocalDate.now(clock);
  }

  /** The day a moment falls on. */
  public LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  public ZoneId zone() {
    return clock.getZone();
  }
}
