package org.hito.gateway.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.outage.Outage;
import org.hito.kit.schema.OldSchemaException;
import org.jboss.logging.Logger;

/** Whether the database can be used: it is migrated, and answered the last time. */
@ApplicationScoped
public class DatabaseState {

  private static final Logger LOG = Logger.getLogger(DatabaseState.class);

  private final Outage outage = new Outage("database", LOG::warn, LOG::info);
  private volatile boolean migrated;
  private volatile boolean tooOld;

  public boolean isAway() {
    return !migrated || outage.isAway();
  }

  /** True while its schema is older than this version needs. */
  boolean isTooOld() {
    return tooOld;
  }

  void migrated() {
    migrated = true;
    tooOld = false;
    outage.answered();
  }

  void answered() {
    outage.answered();
  }

  void failed(Throwable failure) {
    tooOld = failure instanceof OldSchemaException;
    outage.failed(DatabaseFailures.cause(failure));
  }
}
