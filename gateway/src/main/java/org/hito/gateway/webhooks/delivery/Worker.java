package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.webhooks.domain.Fact;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Progress.Undelivered;
import org.hito.gateway.webhooks.domain.Redelivery;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SwitchedOff;
import org.hito.gateway.webhooks.domain.SwitchedOff.Reason;
import org.hito.gateway.webhooks.domain.Window.Settlement;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.Course;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;
import org.hito.gateway.webhooks.store.StoredSubscription;

/**
 * Delivers one subscription: first what is to be delivered once more, then what is new. All of it
 * runs on the thread of its {@link Replica}.
 */
final class Worker {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int FACTS_OF_A_PAGE = 500;

  private final Replica replica;
  private final Subscription subscription;
  private final Position live;
  private final Progress liveProgress;
  private final Course.Again again;
  private Redelivery redelivery;
  private Lane lane;
  private Progress kept;
  private boolean ready;
  private boolean reading;
  private volatile boolean stopped;
  private boolean moved;
  private boolean urgent;
  private int unsaved;
  private int saving;
  private Instant deliveredAt;
  private Instant wakeAt;

  Worker(Replica replica, StoredSubscription stored) {
    this.replica = replica;
    this.subscription = stored.subscription();
    Course course = stored.course();
    this.live = Positions.decode(course.position());
    this.liveProgress = course.progress();
    this.again = course.again();
  }

  /** Continues where the one before it was. */
  void begin() {
    if (again == null) {
      follow();
    } else {
      repeat(again);
    }
  }

  private void repeat(Course.Again again) {
    redelivery = again.redelivery();
    lane =
        new Lane(
            Selection.of(subscription.declaration()).narrowed(redelivery),
            Positions.decode(again.position()),
            Positions.decode(redelivery.to()),
            replica.settings().attemptsPerSubscription());
    restore(again.progress());
  }

  private void follow() {
    redelivery = null;
    lane =
        new Lane(
            Selection.of(subscription.declaration()),
            live,
            null,
            replica.settings().attemptsPerSubscription());
    restore(liveProgress);
  }

  UUID id() {
    return subscription.id();
  }

  /** Delivers nothing more. */
  void stop() {
    stopped = true;
  }

  /** Reads what was not delivered before again. */
  private void restore(Progress undelivered) {
    ready = false;
    kept = undelivered;
    Set<Place> places = new HashSet<>();
    kept.undelivered().stream().map(Undelivered::place).forEach(places::add);
    restore(places, Positions.delivered(lane.position(), kept), new ArrayList<>());
  }

  private void restore(Set<Place> places, Position from, List<Fact> found) {
    if (found.size() == places.size()) {
      lane.window().restore(kept, found);
      ready = true;
      pump();
    } else if (from.reaches(lane.position())) {
      switchOff(Reason.POSITION_GONE, null);
    } else {
      read(
          from,
          Selection.of(places),
          FACTS_OF_A_PAGE,
          (facts, after) -> {
            found.addAll(facts);
            restore(places, after, found);
          },
          () -> restore(places, from, found));
    }
  }

  private void read(
      Position from,
      Selection selection,
      int most,
      BiConsumer<List<Fact>, Position> then,
      Runnable again) {
    reading = true;
    replica
        .read(subscription.agency(), from, selection.parameters(), most, () -> !stopped)
        .onComplete(
            read ->
                replica.run(
                    () -> {
                      reading = false;
                      if (stopped) {
                        return;
                      }
                      if (read.succeeded()) {
                        then.accept(selection.of(read.result().facts()), read.result().next());
                      } else if (read.cause() instanceof CatchUp.PositionGoneException) {
                        switchOff(Reason.POSITION_GONE, null);
                      } else {
                        replica.runAfter(PAUSE, again);
                      }
                    }));
  }

  /** Does what can be done now. */
  void pump() {
    if (stopped || !ready || !replica.holdsItsLeases()) {
      return;
    }
    Instant now = replica.now();
    wakeAt = null;
    lane.window().take(now, freeAttempts()).forEach(fact -> attempt(fact, now));
    if (!reading) {
      lane.ahead(replica.newest())
          .ifPresent(
              to ->
                  read(
                      lane.position(),
                      lane.selection(),
                      lane.window().room(),
                      this::add,
                      this::pump));
    }
    if (lane.isDone()) {
      finish();
    }
    wakeAt = lane.window().nextAt().orElse(null);
  }

  /**
   * What is delivered and not saved counts as well: it is what another replica would repeat. One
   * attempt is always free, however slow the receivers of others are.
   */
  private int freeAttempts() {
    int inFlight = lane.window().inFlight();
    int own = replica.settings().attemptsPerSubscription() - inFlight - unsaved;
    return Math.max(0, Math.min(own, Math.max(replica.freeAttempts(), inFlight == 0 ? 1 : 0)));
  }

  /** Whether time alone gives it something to do. */
  boolean isDue(Instant now) {
    return wakeAt != null && !now.isBefore(wakeAt);
  }

  private void add(List<Fact> facts, Position after) {
    lane.add(facts, after);
    moved = true;
    pump();
  }

  private void finish() {
    UUID done = redelivery.id();
    urgent = true;
    follow();
    replica.note(subscription, "redelivered", Map.of("redelivery", done.toString()));
  }

  private void attempt(Fact fact, Instant now) {
    int number = lane.window().attempts(fact);
    long started = System.nanoTime();
    Future<Outcome> outcome =
        replica
            .receivers()
            .post(subscription.declaration().sink(), headers(fact, now), fact.event());
    replica.began();
    outcome.onComplete(
        made ->
            replica.run(
                () -> {
                  replica.ended();
                  if (!stopped) {
                    int millis = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
                    settle(fact, now, number, made.result(), millis);
                  }
                }));
  }

  private Map<String, String> headers(Fact fact, Instant now) {
    Position position =
        redelivery == null
            ? Positions.delivered(lane.position(), lane.window().progress().without(fact.place()))
            : Positions.delivered(live, liveProgress);
    return Delivery.headers(subscription, now, fact.id(), fact.event(), position);
  }

  private void settle(Fact fact, Instant at, int number, Outcome outcome, int durationMillis) {
    Instant now = replica.now();
    Settlement settlement = lane.window().settle(fact, outcome, now);
    boolean isLast = settlement.isOver() || outcome.isGone();
    if (outcome.isDelivered()) {
      deliveredAt = now;
      unsaved++;
    }
    urgent = true;
    replica.log(
        new Attempt(
            0,
            subscription.id(),
            at,
            redelivery == null ? Attempt.Kind.FACT : Attempt.Kind.REDELIVERY,
            fact.id(),
            fact.type(),
            fact.subject(),
            number,
            outcome,
            durationMillis,
            isLast ? null : settlement.nextAt()));
    if (isLast) {
      switchOff(outcome.isGone() ? Reason.GONE : Reason.FAILING, outcome.text());
    } else {
      pump();
    }
  }

  private void switchOff(Reason reason, String detail) {
    stopped = true;
    replica.switchOff(
        this, subscription.switchedOff(new SwitchedOff(replica.now(), reason, detail)));
  }

  /** How far it is, for the database, if that has changed. */
  Saved saved() {
    moved = false;
    urgent = false;
    saving = unsaved;
    Instant delivered = deliveredAt;
    deliveredAt = null;
    return new Saved(subscription.id(), subscription.version(), course(), delivered);
  }

  private Course course() {
    String position = lane.position().encode();
    Progress progress = ready ? lane.window().progress() : kept;
    return redelivery == null
        ? new Course(position, progress, null)
        : new Course(live.encode(), liveProgress, new Course.Again(redelivery, position, progress));
  }

  /** Whether a restart now would repeat something, or only read something again. */
  boolean isUrgent() {
    return urgent && ready;
  }

  boolean hasMoved() {
    return moved && ready;
  }

  /** It was saved. */
  void confirm() {
    unsaved -= saving;
    saving = 0;
    pump();
  }

  /** It could not be saved. */
  void keep(Saved unsaved) {
    urgent = true;
    deliveredAt = deliveredAt == null ? unsaved.deliveredAt() : deliveredAt;
  }

  /** When the log got the oldest fact that is not delivered; now if there is none. */
  Instant oldest(Instant now) {
    return lane.window().oldest().orElse(now);
  }
}
