package org.hito.gateway.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.outage.Outage;
import org.jboss.logging.Logger;

/** Whether the database can be used: it is migrated, and answered the last time. */
@ApplicationScoped
public class DatabaseState {

  private static final Logger LOG = Logger.getLogger(DatabaseState.class);

  private final Outage outage = new Outage("database", LOG::warn, LOG::info);
  private volatile boolean migrated;

  public boolean isAway() {
    return !migrated || outage.isAway();
  }

  void migrated() {
    migrated = true;
    outage.answered();
  }

  void answered() {
    outage.answered();
  }

  void failed(Throwable failure) {
    outage.failed(DatabaseFailures.cause(failure));
  }
}
