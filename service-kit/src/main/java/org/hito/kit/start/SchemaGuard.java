package org.hito.kit.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.hito.kit.command.Reason;
import org.hito.kit.outage.Outage;
import org.hito.kit.schema.MissingMigrations;
import org.jboss.logging.Logger;

/**
 * Checks the schema at the start. While it is older than this version needs, or cannot be checked,
 * nothing is consumed, published or swept, requests are refused, and the service is not ready. A
 * newer schema is accepted, since the previous version runs on it during a release.
 */
@ApplicationScoped
public class SchemaGuard {

  private static final Logger LOG = Logger.getLogger(SchemaGuard.class);
  private static final long PAUSE_SECONDS = 1;

  // before the scheduler, which is the first of those that use the tables
  private static final int FIRST = -1;

  private final Flyway flyway;
  private final Event<SchemaAwaited> awaited;
  private final Event<SchemaThere> there;
  private final boolean training;
  private final Outage outage = new Outage("schema", LOG::warn, LOG::info);
  private final Thread thread = new Thread(this::await, "hito-schema");
  private volatile boolean waiting;

  SchemaGuard(
      Flyway flyway,
      Event<SchemaAwaited> awaited,
      Event<SchemaThere> there,
      MeterRegistry metrics,
      @ConfigProperty(name = "hito.training-run", defaultValue = "false") boolean training) {
    this.flyway = flyway;
    this.awaited = awaited;
    this.there = there;
    this.training = training;
    Gauge.builder("hito.schema.waiting", () -> waiting ? 1 : 0)
        .description("1 while the service waits for the schema that it needs, otherwise 0")
        .register(metrics);
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    if (training || isThere()) {
      there.fire(new SchemaThere());
    } else {
      waiting = true;
      awaited.fire(new SchemaAwaited());
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
    thread.interrupt();
  }

  /** True until the schema is migrated. */
  public boolean isWaiting() {
    return waiting;
  }

  private void await() {
    try {
      while (!isThere()) {
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
      waiting = false;
      there.fire(new SchemaThere());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isThere() {
    try {
      MissingMigrations.refuse(flyway);
      outage.answered();
      return true;
    } catch (RuntimeException tooOldOrAway) {
      outage.failed(Reason.of(tooOldOrAway));
      return false;
    }
  }
}
