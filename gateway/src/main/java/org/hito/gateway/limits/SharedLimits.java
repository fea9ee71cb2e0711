package org.hito.gateway.limits;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hito.gateway.database.DatabaseUse;
import org.jboss.logging.Logger;

/**
 * Makes the limits of this replica those of all replicas together, if a setting says so: four times
 * a second it reports to the database what callers took, and reads what is left for them. No
 * request waits for it, so the limits can be exceeded only by what replicas admit in between.
 * During an outage of the database each replica applies its own limits.
 */
@ApplicationScoped
public class SharedLimits implements DatabaseUse {

  private static final Logger LOG = Logger.getLogger(SharedLimits.class);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration CLEAN_UP = Duration.ofHours(1);
  private static final int AT_ONCE = 1_000;

  private final boolean shared;
  private final Vertx vertx;
  private final SharedBucketStore store;
  private final Map<String, Buckets> kinds;

  SharedLimits(
      LimitSettings settings,
      Vertx vertx,
      SharedBucketStore store,
      RateLimits requests,
      SignIns signIns) {
    this.shared = settings.shared();
    this.vertx = vertx;
    this.store = store;
    this.kinds = Map.of("requests ", requests.buckets(), "sign-ins ", signIns.buckets());
  }

  void start(@Observes StartupEvent started) {
    if (!shared) {
      return;
    }
    kinds.forEach(
        (kind, buckets) -> {
          var settling = new AtomicBoolean();
          vertx.setPeriodic(EVERY.toMillis(), timer -> settle(kind, buckets, settling));
        });
    vertx.setPeriodic(CLEAN_UP.toMillis(), timer -> cleanUp());
  }

  private void settle(String kind, Buckets buckets, AtomicBoolean settling) {
    if (!settling.compareAndSet(false, true)) {
      return;
    }
    Map<String, Long> taken = buckets.takeTaken(AT_ONCE);
    if (taken.isEmpty()) {
      settling.set(false);
      return;
    }
    Map<String, Long> named = new HashMap<>();
    taken.forEach((caller, tokens) -> named.put(kind + caller, tokens));
    store
        .settle(named, buckets.capacity(), buckets.window())
        .onTermination()
        .invoke(() -> settling.set(false))
        .subscribe()
        .with(
            left ->
                left.forEach(
                    (name, tokens) -> buckets.leave(name.substring(kind.length()), tokens)),
            failure -> {
              LOG.debugf(failure, "shared limits not updated: kind=%s", kind);
              buckets.putBack(taken);
            });
  }

  private void cleanUp() {
    Duration longest =
        kinds.values().stream().map(Buckets::window).max(Duration::compareTo).orElseThrow();
    store
        .forget(longest)
        .subscribe()
        .with(done -> {}, failure -> LOG.debug("shared limits not cleaned up", failure));
  }

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String state(boolean away) {
    return shared && !away ? "shared by all replicas" : "of this replica alone";
  }
}
