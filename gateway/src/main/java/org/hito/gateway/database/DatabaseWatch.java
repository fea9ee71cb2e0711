package org.hito.gateway.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.hito.kit.schema.MissingMigrations;

/**
 * Migrates the database as soon as it is available, or waits until another process has, without
 * delaying the start. Then checks every second whether it is still available, so that an outage is
 * detected before a request waits for it.
 */
@ApplicationScoped
public class DatabaseWatch {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final Pool pool;
  private final Flyway flyway;
  private final DatabaseState state;
  private final boolean migrates;
  private volatile boolean stopping;

  DatabaseWatch(
      Vertx vertx,
      Pool pool,
      Flyway flyway,
      DatabaseState state,
      MeterRegistry metrics,
      @ConfigProperty(name = "hito.migrate-at-start") boolean migrates) {
    this.vertx = vertx;
    this.pool = pool;
    this.flyway = flyway;
    this.state = state;
    this.migrates = migrates;
    Gauge.builder("hito.database.available", () -> state.isAway() ? 0 : 1)
        .description("1 while the gateway's database answers, otherwise 0")
        .register(metrics);
    Gauge.builder("hito.schema.waiting", () -> state.isTooOld() ? 1 : 0)
        .description("1 while the gateway waits for the schema that it needs, otherwise 0")
        .register(metrics);
  }

  /** Runs last, so that a failed start leaves no migration behind. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started) {
    prepare(EVERY);
  }

  void stop(@Observes ShutdownEvent ending) {
    stopping = true;
  }

  private void prepare(Duration pause) {
    vertx
        .executeBlocking(this::migrateOrLook, false)
        .onSuccess(
            done -> {
              state.migrated();
              after(EVERY, this::look);
            })
        .onFailure(
            failure -> {
              failed(failure);
              Duration next = pause.multipliedBy(2);
              after(pause, () -> prepare(next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE));
            });
  }

  private Void migrateOrLook() {
    if (migrates) {
      flyway.migrate();
    }
    MissingMigrations.refuse(flyway);
    return null;
  }

  private void look() {
    GatewayDatabase.inTime(pool.query("SELECT 1").execute())
        .onItem()
        .invoke(state::answered)
        .onFailure()
        .invoke(this::failed)
        .onTermination()
        .invoke(() -> after(EVERY, this::look))
        .subscribe()
        .with(there -> {}, away -> {});
  }

  private void failed(Throwable failure) {
    if (!stopping) {
      state.failed(failure);
    }
  }

  private void unlessStopping(Runnable work) {
    if (!stopping) {
      work.run();
    }
  }

  private void after(Duration pause, Runnable work) {
    if (!stopping) {
      vertx.setTimer(pause.toMillis(), timer -> unlessStopping(work));
    }
  }
}
