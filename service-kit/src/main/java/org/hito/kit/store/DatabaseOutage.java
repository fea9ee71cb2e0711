package org.hito.kit.store;

import jakarta.inject.Singleton;
import org.hito.kit.outage.Outage;
import org.jboss.logging.Logger;

/** Logs an outage of the database once, however many requests notice it. */
@Singleton
public class DatabaseOutage {

  private static final Logger LOG = Logger.getLogger(DatabaseOutage.class);

  private final Outage outage = new Outage("database", LOG::warn, LOG::info);
  private final Outage changes = new Outage("changes of the database", LOG::warn, LOG::info);

  /**
   * Reports that a unit of work failed with a {@link DatabaseFailures#isTransient transient}
   * failure.
   */
  public void failed(Throwable failure) {
    if (DatabaseFailures.isRivalry(failure)) {
      LOG.debugf(failure, "transaction rolled back because of another one");
    } else if (DatabaseFailures.isReadOnly(failure)) {
      changes.failed(String.valueOf(failure.getMessage()));
    } else {
      outage.failed(String.valueOf(failure.getMessage()));
    }
  }

  /** Reports that a unit of work succeeded. */
  void answered() {
    outage.answered();
  }

  /** Reports that a unit of work succeeded that changes something. */
  void changed() {
    outage.answered();
    changes.answered();
  }
}
