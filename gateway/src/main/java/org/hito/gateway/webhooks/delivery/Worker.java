package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.webhooks.domain.Fact;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.gateway.webhooks.domain.Progress;
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
 * Delivers one subscription: first its redelivery, if there is one, then new facts. All of it runs
 * on the thread of its {@link Replica}.
 */
final class Worker {

  private static final int FACTS_OF_A_PAGE = 500;

  private final Replica replica;
  private final Subscription subscription;
  private final Position live;
  private final Progress liveProgress;
  private final Course.Again again;
  private final FactReads reads;
  private final UnsavedProgress unsaved = new UnsavedProgress();
  private Redelivery redelivery;
  private Lane lane;
  private volatile boolean stopped;
  private Instant wakeAt;

  Worker(Replica replica, StoredSubscription stored) {
    this.replica = replica;
    this.subscription = stored.subscription();
    Course course = stored.course();
    this.live = Positions.decode(course.position());
    this.liveProgress = course.progress();
    this.again = course.again();
    this.reads =
        new FactReads(
            replica,
            subscription.agency(),
            () -> !stopped,
            () -> switchOff(Reason.POSITION_GONE, null));
  }

  /** Continues where the worker before it stopped. */
  void begin() {
    if (again == null) {
      follow();
    } else {
      repeat(again);
    }
  }

  private void repeat(Course.Again again) {
    redelivery = again.redelivery();
    enter(
        new Lane(
            Selection.of(subscription.declaration()).narrowed(redelivery),
            Positions.decode(again.position()),
            Positions.decode(redelivery.to()),
            again.progress(),
            replica.settings().attemptsPerSubscription()));
  }

  private void follow() {
    redelivery = null;
    enter(
        new Lane(
            Selection.of(subscription.declaration()),
            live,
            null,
            liveProgress,
            replica.settings().attemptsPerSubscription()));
  }

  private void enter(Lane next) {
    lane = next;
    restore(lane.undelivered(), lane.firstUndelivered(), new ArrayList<>());
  }

  UUID id() {
    return subscription.id();
  }

  /** Makes no further attempts. */
  void stop() {
    stopped = true;
  }

  /** Reads the undelivered facts of the worker before this one again. */
  private void restore(Set<Place> places, Position from, List<Fact> found) {
    if (found.size() == places.size()) {
      lane.restore(found);
      pump();
    } else if (from.reaches(lane.position())) {
      switchOff(Reason.POSITION_GONE, null);
    } else {
      reads.read(
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

  /** Makes the attempts that are due, and reads on if there is room. */
  void pump() {
    if (stopped || !lane.isReady() || !replica.holdsItsLeases()) {
      return;
    }
    Instant now = replica.now();
    wakeAt = null;
    lane.window().take(now, freeAttempts()).forEach(fact -> attempt(fact, now));
    if (!reads.isReading()) {
      lane.ahead(replica.facts().newest())
          .ifPresent(
              to ->
                  reads.read(
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
   * How many attempts may begin now. Unsaved deliveries count too, since another replica would
   * repeat them. A subscription may always make one, however slow the receivers of others are.
   */
  private int freeAttempts() {
    int inFlight = lane.window().inFlight();
    int own = replica.settings().attemptsPerSubscription() - inFlight - unsaved.deliveries();
    return Math.max(0, Math.min(own, Math.max(replica.freeAttempts(), inFlight == 0 ? 1 : 0)));
  }

  /**
   * Ends if the log ends before its position. Then topics were made anew, and it would silently
   * pass over their facts up to the old offsets.
   */
  void checkPosition() {
    replica
        .facts()
        .endsBefore(redelivery == null ? lane.position() : live)
        .onSuccess(
            endsBefore -> {
              if (endsBefore) {
                replica.run(this::endUnlessStopped);
              }
            });
  }

  private void endUnlessStopped() {
    if (!stopped) {
      switchOff(Reason.POSITION_GONE, null);
    }
  }

  /** Whether an attempt has become due. */
  boolean isDue(Instant now) {
    return wakeAt != null && !now.isBefore(wakeAt);
  }

  private void add(List<Fact> facts, Position after) {
    lane.add(facts, after);
    unsaved.read();
    pump();
  }

  private void finish() {
    UUID done = redelivery.id();
    unsaved.settled();
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
            ? Positions.delivered(lane.position(), lane.progress().without(fact.place()))
            : Positions.delivered(live, liveProgress);
    return Delivery.headers(subscription, now, fact.id(), fact.event(), position);
  }

  private void settle(Fact fact, Instant at, int number, Outcome outcome, int durationMillis) {
    Instant now = replica.now();
    Settlement settlement = lane.window().settle(fact, outcome, now);
    boolean isLast = settlement.isOver() || outcome.isGone();
    if (outcome.isDelivered()) {
      unsaved.delivered(now);
    }
    unsaved.settled();
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

  /** Its progress, to be saved now. */
  Saved saved() {
    Instant deliveredAt = unsaved.beginSave();
    return new Saved(subscription.id(), subscription.version(), course(), deliveredAt);
  }

  private Course course() {
    String position = lane.position().encode();
    Progress progress = lane.progress();
    return redelivery == null
        ? new Course(position, progress, null)
        : new Course(live.encode(), liveProgress, new Course.Again(redelivery, position, progress));
  }

  /** Whether a restart now would repeat deliveries, rather than only reads. */
  boolean isUrgent() {
    return unsaved.isUrgent() && lane.isReady();
  }

  boolean hasMoved() {
    return unsaved.isMoved() && lane.isReady();
  }

  /** Its progress was saved. */
  void confirm() {
    unsaved.confirm();
    pump();
  }

  /** Its progress could not be saved. */
  void keep(Saved progress) {
    unsaved.keep(progress);
  }

  /** When the oldest undelivered fact was appended to the log; now if there is none. */
  Instant oldest(Instant now) {
    return lane.window().oldest().orElse(now);
  }
}
