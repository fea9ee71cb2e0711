package org.hito.gateway.events.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hito.gateway.events.ring.FactFollower;
import org.hito.gateway.limits.CallerCounts;
import org.hito.gateway.limits.LimitSettings;

/** The open streams of this replica. */
@ApplicationScoped
public class Subscriptions implements FactFollower {

  private static final long DRAIN_SECONDS = 2;

  private final Set<Subscription> open = ConcurrentHashMap.newKeySet();
  private final CallerCounts perCaller = new CallerCounts();
  private final LimitSettings limits;
  private final Counter cut;
  private volatile boolean draining;

  Subscriptions(MeterRegistry metrics, LimitSettings limits) {
    this.limits = limits;
    metrics.gaugeCollectionSize("hito.events.subscribers", List.of(), open);
    Gauge.builder("hito.events.subscribers.limit", limits::streams)
        .description("The most streams that this replica opens")
        .register(metrics);
    this.cut = metrics.counter("hito.events.subscribers.cut");
  }

  /** Adds a stream; one that opens while the replica begins to stop ends at once. */
  void add(Subscription subscription) {
    if (open.add(subscription)) {
      perCaller.add(subscription.limitKey());
    }
    if (draining) {
      subscription.end();
    }
  }

  /** Whether this caller, or the replica, has as many streams as allowed. */
  boolean areFull(String limitKey) {
    return open.size() >= limits.streams() || perCaller.of(limitKey) >= limits.streamsPerCaller();
  }

  void remove(Subscription subscription) {
    if (open.remove(subscription)) {
      perCaller.remove(subscription.limitKey());
    }
  }

  /** Counts a disconnected subscriber. */
  void countCut() {
    cut.increment();
  }

  /** Whether this replica is stopping and takes no new streams. */
  boolean isDraining() {
    return draining;
  }

  int count() {
    return open.size();
  }

  @Override
  public void wakeAll() {
    open.forEach(Subscription::wake);
  }

  /** Ends every stream and tells its reader when to reconnect; another replica continues. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    draining = true;
    Future.join(open.stream().map(Subscription::end).toList())
        .toCompletionStage()
        .toCompletableFuture()
        .completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
