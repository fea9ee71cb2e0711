package org.hito.gateway.audit;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.hito.gateway.audit.store.AuditStore;
import org.jboss.logging.Logger;

/** Removes expired entries once a day. */
@ApplicationScoped
public class AuditSweep {

  private static final Logger LOG = Logger.getLogger(AuditSweep.class);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int AT_ONCE = 5_000;

  private final AuditStore store;
  private final Vertx vertx;
  private final Duration retention;

  AuditSweep(AuditStore store, Vertx vertx, AuditSettings settings) {
    this.store = store;
    this.vertx = vertx;
    this.retention = settings.retention();
  }

  void start(@Observes StartupEvent started) {
    vertx.setPeriodic(Duration.ofMinutes(1).toMillis(), EVERY.toMillis(), timer -> sweep());
  }

  void sweep() {
    store
        .sweep(Instant.now().minus(retention), AT_ONCE)
        .subscribe()
        .with(
            removed -> {
              if (removed == AT_ONCE) {
                sweep();
              }
            },
            failure -> LOG.warnf("audit log not swept: cause=\"%s\"", failure.getMessage()));
  }
}
