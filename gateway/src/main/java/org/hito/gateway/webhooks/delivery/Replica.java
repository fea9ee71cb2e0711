package org.hito.gateway.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.page.FactPage;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.page.PageRequest;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionFact;
import org.hito.kit.outage.Outage;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * One replica's part in the deliveries. It takes subscriptions that nobody delivers, says every
 * other second that it still has them, and leaves them when it stops. One that says nothing for the
 * length of a lease loses them to others, and delivers nothing from a little before.
 *
 * <p>All of it runs on one thread: that of requests has no part in it.
 */
final class Replica {

  private static final Logger LOG = Logger.getLogger(Replica.class);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration SAVE = Duration.ofMillis(10);
  private static final Duration SAVE_POSITIONS = Duration.ofSeconds(1);
  private static final Duration CLAIM = Duration.ofMillis(500);
  private static final Duration RENEW = Duration.ofSeconds(2);
  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final int CLAIMED_AT_ONCE = 50;
  private static final int MOST_UNSAVED_ATTEMPTS = 10_000;
  private static final String ACTOR = "gateway";

  private final UUID id = UUID.randomUUID();
  private final DeliveryStore store;
  private final FactPages pages;
  private final FactRing ring;
  private final Context pageLoop;
  private final Receivers receivers;
  private final WebhookSettings settings;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;
  private final Outage outage = new Outage("webhooks", LOG::warn, LOG::info);
  private final DeliveryThread thread = new DeliveryThread();

  private final Map<UUID, Worker> workers = new HashMap<>();
  private final Set<UUID> leaving = new HashSet<>();
  private List<Attempt> attempts = new ArrayList<>();
  private Optional<Position> newest = Optional.empty();
  private long heldUntil = System.nanoTime();
  private long positionsSavedAt;
  private boolean saving;
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
    this.pages = pages;
    this.ring = ring;
    this.pageLoop = vertx.getOrCreateContext();
    this.receivers = receivers;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  void start() {
    run(this::renew);
    thread.every(LOOK, this::look);
    thread.every(SAVE, this::save);
    thread.every(CLAIM, this::claim);
    thread.every(RENEW, this::renew);
  }

  /** Stops, and leaves what it has to others at once. */
  void stop() {
    try {
      thread.finish(() -> workers.values().forEach(Worker::stop));
      store.release(id).await().atMost(AT_THE_END);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException unreleased) {
      LOG.infof("webhooks not handed over: cause=\"%s\"", unreleased.getMessage());
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

  /** Where the log ends, as far as this replica knows; empty before it has read any of it. */
  Optional<Position> newest() {
    return Optional.ofNullable(ring.newest()).map(FactRing.Edge::position);
  }

  /** The next facts after a position, without waiting for any. */
  Future<FactPage> read(
      String agency, Position from, EventFilter filter, int most, BooleanSupplier isWanted) {
    var request =
        new PageRequest("webhooks of " + agency, Start.after(from), filter, most, Duration.ZERO);
    // what is on its way to a receiver is bounded by its window
    return pages.read(pageLoop, request, isWanted).onSuccess(page -> page.release().run());
  }

  Receivers receivers() {
    return receivers;
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether nobody else can have taken what it has. */
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
    if (attempts.size() < MOST_UNSAVED_ATTEMPTS) {
      attempts.add(attempt);
    }
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
    Optional<Position> end = newest();
    boolean moved = !end.equals(newest);
    newest = end;
    List.copyOf(workers.values()).stream()
        .filter(worker -> moved || worker.isDue(now))
        .forEach(Worker::pump);
  }

  private void claim() {
    then(
        store.claim(id, settings.lease(), CLAIMED_AT_ONCE), claimed -> claimed.forEach(this::take));
  }

  private void take(StoredSubscription stored) {
    Worker worker = new Worker(this, stored);
    Worker before = workers.put(worker.id(), worker);
    if (before != null) {
      before.stop();
    }
    leaving.remove(worker.id());
    worker.begin();
  }

  private void renew() {
    long from = System.nanoTime();
    Set<UUID> before = Set.copyOf(workers.keySet());
    then(
        store.renew(id, settings.lease(), before),
        held -> {
          // ends somewhat before the lease in the database
          heldUntil = from + settings.lease().minus(RENEW).toNanos();
          before.stream().filter(one -> !held.contains(one)).forEach(this::lose);
          List.copyOf(workers.values()).forEach(Worker::pump);
          Instant now = now();
          metrics.show(
              workers.size(),
              workers.values().stream()
                  .map(worker -> Duration.between(worker.oldest(now), now))
                  .max(Duration::compareTo)
                  .orElse(Duration.ZERO));
        });
    then(store.switchedOff(), metrics::showSwitchedOff);
  }

  private void lose(UUID subscription) {
    Worker lost = workers.get(subscription);
    if (lost != null) {
      lost.stop();
      workers.remove(subscription);
    }
    leaving.remove(subscription);
  }

  private void save() {
    if (saving) {
      return;
    }
    boolean positions = System.nanoTime() - positionsSavedAt > SAVE_POSITIONS.toNanos();
    List<Saved> saved =
        workers.values().stream()
            .filter(worker -> !leaving.contains(worker.id()))
            .filter(worker -> worker.isUrgent() || (positions && worker.hasMoved()))
            .map(Worker::saved)
            .toList();
    if (positions) {
      positionsSavedAt = System.nanoTime();
    }
    if (saved.isEmpty() && attempts.isEmpty()) {
      return;
    }
    saving = true;
    List<Attempt> made = attempts;
    attempts = new ArrayList<>();
    store
        .save(id, saved, made)
        .subscribe()
        .with(
            held ->
                run(
                    () -> {
                      saving = false;
                      outage.answered();
                      saved.stream()
                          .map(Saved::subscription)
                          .forEach(one -> saved(one, held.contains(one)));
                    }),
            failure ->
                run(
                    () -> {
                      saving = false;
                      failed(failure);
                      keep(saved, made);
                    }));
  }

  private void saved(UUID subscription, boolean isHeld) {
    Worker worker = workers.get(subscription);
    if (!isHeld) {
      lose(subscription);
    } else if (worker != null) {
      worker.confirm();
    }
  }

  private void keep(List<Saved> saved, List<Attempt> made) {
    for (Saved one : saved) {
      Worker worker = workers.get(one.subscription());
      if (worker != null) {
        worker.keep(one);
      }
    }
    made.addAll(attempts);
    attempts = made.size() > MOST_UNSAVED_ATTEMPTS ? made.subList(0, MOST_UNSAVED_ATTEMPTS) : made;
    attempts = new ArrayList<>(attempts);
  }

  /** Writes how far a worker is, and that its subscription is switched off. */
  void switchOff(Worker worker, Subscription off) {
    leaving.add(worker.id());
    Saved saved = worker.saved();
    var reason = off.switchedOff();
    var fact =
        SubscriptionFact.of(
            off.id(),
            off.version(),
            "switched-off",
            reason.at(),
            ACTOR,
            SubscriptionFact.change(reason),
            null);
    store
        .save(id, List.of(saved), List.of())
        .chain(held -> store.switchOff(id, off, fact))
        .subscribe()
        .with(
            done ->
                run(
                    () -> {
                      LOG.infof(
                          "subscription switched off: id=%s agency=%s reason=%s",
                          off.id(), off.agency(), reason.reason().wireName());
                      lose(worker.id());
                    }),
            failure ->
                run(
                    () -> {
                      failed(failure);
                      worker.keep(saved);
                      runAfter(RENEW, () -> switchOffIfHeld(worker, off));
                    }));
  }

  private void switchOffIfHeld(Worker worker, Subscription off) {
    if (workers.get(worker.id()) == worker) {
      switchOff(worker, off);
    }
  }

  void note(Subscription subscription, String type, Map<String, Object> change) {
    then(
        store.note(
            SubscriptionFact.of(
                subscription.id(), subscription.version(), type, now(), ACTOR, change, null)),
        done -> {});
  }

  private <T> void then(Uni<T> answer, Consumer<T> next) {
    answer
        .subscribe()
        .with(
            item ->
                run(
                    () -> {
                      outage.answered();
                      next.accept(item);
                    }),
            failure -> run(() -> failed(failure)));
  }

  /** An outage of the database is logged where it is noticed; anything else is a fault of ours. */
  private void failed(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof ProblemException)) {
      outage.failed(String.valueOf(cause));
    }
  }
}
