package org.hito.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.limits.LimitSettings;

/** The clients of all services. */
@ApplicationScoped
public class Upstreams {

  private final Map<Upstream, UpstreamClient> clients = new EnumMap<>(Upstream.class);
  private final Vertx vertx;
  private final Duration delay;

  Upstreams(
      Vertx vertx,
      UpstreamSettings settings,
      LimitSettings limits,
      Passports passports,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
    this.vertx = vertx;
    this.delay = delay.orElse(Duration.ZERO);
    for (Upstream upstream : Upstream.values()) {
      Supplier<String> passport = () -> passports.of(Caller.ANONYMOUS, upstream.audience());
      clients.put(
          upstream,
          new UpstreamClient(
              vertx, upstream, settings, limits.placesPerCaller(), passport, metrics));
    }
  }

  public UpstreamClient of(Upstream upstream) {
    return clients.get(upstream);
  }

  /**
   * Clients that do not move would keep this replica from stopping. During the delay it serves as
   * before, since load balancers still send requests here.
   */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    vertx.setTimer(
        Math.max(1, delay.toMillis()), over -> clients.values().forEach(UpstreamClient::hurry));
  }

  /** The services whose connections have all been taken for long, with none returned. */
  List<String> stuck() {
    return clients.entrySet().stream()
        .filter(client -> client.getValue().isStuck())
        .map(client -> client.getKey().audience())
        .toList();
  }
}
