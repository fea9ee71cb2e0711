package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.hito.gateway.webhooks.store.SubscriptionFact;
import org.jboss.logging.Logger;

/**
 * One replica's part in the deliveries. It claims subscriptions that no replica delivers, renews
 * its leases on them every other second, and releases them when it stops. If it fails to renew for
 * the length of a lease, other replicas claim them; a little earlier it stops delivering.
 *
 * <p>All of it runs on one thread, which serves no requests.
 */
final class Replica {

  private static final Logger LOG = Logger.getLogger(Replica.class);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration SAVE = Duration.ofMillis(10);
  private static final Duration CLAIM = Duration.ofMillis(500);
  private static final Duration RENEW = Duration.ofSeconds(2);
  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final int CLAIMED_AT_ONCE = 50;

  private final UUID id = UUID.randomUUID();
  private final DeliveryStore store;
  private final FactSource facts;
  private final Receivers receivers;
  private final WebhookSettings settings;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;
  private final DeliveryThread thread = new DeliveryThread();
  private final DatabaseReplies replies = new DatabaseReplies(thread);
  private final Workers workers = new Workers();
  private final ProgressWriter progress;
  private final SwitchOffs switchOffs;

  private Optional<Position> newest = Optional.empty();
  private long heldUntil = System.nanoTime();
  private int inFlight;

  Replica(
      DeliveryStore store,
      FactPages pages,
      FactRing ring,
      Vertx vertx,
      Receivers receivers,
      WebhookSettings settings,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.store = store;
    this.facts = new FactSource(pages, ring, vertx.getOrCreateContext());
    this.receivers = receivers;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
    this.progress = new ProgressWriter(id, store, replies, workers);
    this.switchOffs = new SwitchOffs(id, store, replies, thread, workers);
  }

  void start() {
    run(this::renew);
    thread.every(LOOK, this::look);
    thread.every(SAVE, progress::save);
    thread.every(CLAIM, this::claim);
    thread.every(RENEW, this::renew);
  }

  /** Stops, and releases its leases, so that other replicas continue at once. */
  void stop() {
    try {
      thread.finish(workers::stop);
      store.release(id).await().atMost(AT_THE_END);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException unreleased) {
      LOG.infof("leases on webhooks not released: cause=\"%s\"", unreleased.getMessage());
    }
    halt();
  }

  /** Stops as if the process had been killed. */
  void halt() {
    thread.halt();
  }

  WebhookSettings settings() {
    return settings;
  }

  FactSource facts() {
    return facts;
  }

  Receivers receivers() {
    return receivers;
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether its leases still hold, so that no other replica can have claimed its subscriptions. */
  boolean holdsItsLeases() {
    return System.nanoTime() - heldUntil < 0;
  }

  int freeAttempts() {
    return settings.attempts() - inFlight;
  }

  void began() {
    inFlight++;
  }

  void ended() {
    inFlight--;
  }

  void log(Attempt attempt) {
    metrics.count(attempt);
    progress.add(attempt);
  }

  void switchOff(Worker worker, Subscription off) {
    switchOffs.switchOff(worker, off);
  }

  void note(Subscription subscription, String type, Map<String, Object> change) {
    replies.handle(
        store.note(SubscriptionFact.ofPlatform(subscription, type, now(), change)), done -> {});
  }

  /** Runs work on the thread of this replica. */
  void run(Runnable work) {
    thread.run(work);
  }

  void runAfter(Duration pause, Runnable work) {
    thread.runAfter(pause, work);
  }

  private void look() {
    Instant now = now();
    Optional<Position> end = facts.newest();
    boolean moved = !end.equals(newest);
    newest = end;
    workers.all().stream().filter(worker -> moved || worker.isDue(now)).forEach(Worker::pump);
  }

  private void claim() {
    replies.handle(
        store.claim(id, settings.lease(), CLAIMED_AT_ONCE),
        claimed -> claimed.forEach(stored -> workers.start(new Worker(this, stored))));
  }

  private void renew() {
    long from = System.nanoTime();
    Set<UUID> before = workers.subscriptions();
    replies.handle(
        store.renew(id, settings.lease(), before),
        held -> {
          // ends somewhat before the lease in the database
          heldUntil = from + settings.lease().minus(RENEW).toNanos();
          before.stream().filter(one -> !held.contains(one)).forEach(workers::remove);
          workers.all().forEach(Worker::pump);
          workers.all().forEach(Worker::checkPosition);
          metrics.show(workers.count(), lag());
        });
    replies.handle(store.switchedOff(), metrics::showSwitchedOff);
  }

  private Duration lag() {
    Instant now = now();
    return workers.all().stream()
        .map(worker -> Duration.between(worker.oldest(now), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
