package org.hito.gateway.webhooks.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.store.AttemptStore;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.jboss.logging.Logger;

/** Delivers for as long as the process lives, and keeps the delivery log short. */
@ApplicationScoped
public class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final List<String> PRIVATE_PROFILES = List.of("local", "test", "dev");
  private static final Duration SWEEP = Duration.ofHours(1);
  private static final int SWEPT_AT_ONCE = 5_000;

  private final WebhookSettings settings;
  private final AttemptStore attempts;
  private final Vertx vertx;
  private final Supplier<Replica> replicas;
  private volatile Replica replica;

  Deliveries(
      DeliveryStore store,
      AttemptStore attempts,
      FactPages pages,
      FactRing ring,
      Receivers receivers,
      WebhookSettings settings,
      DeliveryMetrics metrics,
      Vertx vertx) {
    this.settings = settings;
    this.attempts = attempts;
    this.vertx = vertx;
    this.replicas =
        () ->
            new Replica(
                store, pages, ring, vertx, receivers, settings, metrics, InstantSource.system());
  }

  void start(@Observes StartupEvent started) {
    if (settings.privateSinks()
        && Collections.disjoint(ConfigUtils.getProfiles(), PRIVATE_PROFILES)) {
      throw new IllegalStateException(
          "hito.webhooks.private-sinks=true is refused in profile " + ConfigUtils.getProfiles());
    }
    begin();
    vertx.setPeriodic(Duration.ofMinutes(1).toMillis(), SWEEP.toMillis(), timer -> sweep());
  }

  void stop(@Observes ShutdownEvent ending) {
    end();
  }

  void begin() {
    replica = replicas.get();
    replica.start();
  }

  void end() {
    replica.stop();
  }

  private void sweep() {
    attempts
        .sweep(Instant.now().minus(settings.logRetention()), SWEPT_AT_ONCE)
        .subscribe()
        .with(
            removed -> {
              if (removed == SWEPT_AT_ONCE) {
                sweep();
              }
            },
            failure -> LOG.warnf("delivery log not swept: cause=\"%s\"", failure.getMessage()));
  }
}
