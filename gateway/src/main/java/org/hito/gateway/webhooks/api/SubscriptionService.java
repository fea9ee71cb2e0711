package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hito.gateway.database.DatabaseFailures;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.WebhookSettings;
import org.hito.gateway.webhooks.delivery.Positions;
import org.hito.gateway.webhooks.delivery.Starts;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Redelivery;
import org.hito.gateway.webhooks.domain.SigningSecret;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;
import org.hito.gateway.webhooks.store.Course;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionFact;
import org.hito.gateway.webhooks.store.SubscriptionStore;
import org.hito.gateway.webhooks.store.SubscriptionStore.Place;
import org.hito.kit.domain.Violation;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Makes and changes subscriptions, for the agencies that own them. */
@ApplicationScoped
public class SubscriptionService {

  private final SubscriptionStore store;
  private final Starts starts;
  private final WebhookSettings settings;
  private final SecureRandom random = new SecureRandom();

  SubscriptionService(SubscriptionStore store, Starts starts, WebhookSettings settings) {
    this.store = store;
    this.starts = starts;
    this.settings = settings;
  }

  /** The result of a request: a subscription, changed now or by an earlier request. */
  record Done(StoredSubscription stored, boolean isRepeated) {}

  boolean arePrivateSinksAllowed() {
    return settings.privateSinks();
  }

  /** Makes a subscription, or finds the one that the same request made before. */
  Uni<Done> make(Caller caller, Bodies.Wish wish, Repeatable request) {
    String agency = SubscriptionAccess.agency(caller);
    Supplier<Uni<Done>> first =
        () ->
            starts
                .find(wish.declaration().start(), ahead("/config/start"))
                .chain(position -> insert(caller, agency, wish, position, request));
    if (request == null) {
      return first.get();
    }
    return Uni.createFrom()
        .deferred(() -> store.madeBy(caller.subject(), request.idempotencyKey()))
        .chain(earlier -> earlier == null ? first.get() : made(earlier, request))
        // a concurrent request with the same key was first
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1);
  }

  private static Uni<Done> made(StoredSubscription earlier, Repeatable request) {
    request.requireSame(earlier.request());
    return Uni.createFrom().item(new Done(earlier, true));
  }

  private Uni<Done> insert(
      Caller caller, String agency, Bodies.Wish wish, Position position, Repeatable request) {
    Instant now = now();
    var subscription =
        new Subscription(
            UUID.randomUUID(),
            1,
            agency,
            wish.declaration(),
            wish.status() == null ? SubscriptionStatus.ACTIVE : wish.status(),
            null,
            List.of(SigningSecret.generate(random, now)),
            now,
            caller.subject(),
            now);
    var stored =
        new StoredSubscription(
            subscription, new Course(position.encode(), Progress.NONE, null), null, request);
    return store
        .insert(stored, fact(subscription, "created", caller, Map.of(), null), settings.perAgency())
        .map(
            done -> {
              if (!done) {
                throw new ProblemException(
                    Problem.of(
                        409, "too-many-subscriptions", Map.of("maximum", settings.perAgency())));
              }
              return new Done(stored, false);
            });
  }

  /** Changes the declaration; 409 if the subscription has changed meanwhile. */
  Uni<StoredSubscription> revise(Caller caller, StoredSubscription stored, Bodies.Wish wish) {
    Subscription before = stored.subscription();
    SubscriptionStatus status = wish.status() == null ? before.status() : wish.status();
    if (status == before.status() && wish.declaration().equals(before.declaration())) {
      return Uni.createFrom().item(stored);
    }
    Subscription after = before.revised(wish.declaration(), status, now());
    // when it is resumed, failures count from zero
    Course course = after.isActive() && !before.isActive() ? stored.course().renewed() : null;
    return store
        .update(after, course, fact(after, type(before, after), caller, Map.of(), null))
        .map(done -> changed(done, stored, after, course));
  }

  private static String type(Subscription before, Subscription after) {
    if (before.status() == after.status()) {
      return "revised";
    }
    return after.isActive() ? "switched-on" : "paused";
  }

  /** Adds a secret; the previous one is used, too, for a while. */
  Uni<Done> rotate(Caller caller, StoredSubscription stored, Repeatable request) {
    Instant now = now();
    Subscription after =
        stored
            .subscription()
            .rotated(SigningSecret.generate(random, now), settings.rotationGrace(), now);
    return once(caller, stored, after, null, "secret-rotated", Map.of(), request);
  }

  /** Starts again at another position and drops pending deliveries. */
  Uni<Done> replay(Caller caller, StoredSubscription stored, String from, Repeatable request) {
    return starts
        .find(from, ahead("/from"))
        .chain(
            position ->
                once(
                    caller,
                    stored,
                    newer(stored),
                    new Course(position.encode(), Progress.NONE, null),
                    "replayed",
                    Map.of("from", from),
                    request));
  }

  /** Redelivers facts before new ones. */
  Uni<Done> redeliver(
      Caller caller, StoredSubscription stored, Bodies.Again wanted, Repeatable request) {
    Course course = stored.course();
    Position read = Positions.delivered(course.position(), course.progress());
    Uni<Position> to =
        wanted.to() == null
            ? Uni.createFrom().item(read)
            : starts.find(wanted.to(), ahead("/to")).map(end -> Positions.earlier(read, end));
    return starts
        .find(wanted.from(), ahead("/from"))
        .chain(from -> to.map(end -> course(course, wanted, from, end)))
        .chain(
            again ->
                once(
                    caller,
                    stored,
                    newer(stored),
                    again,
                    "redelivery-requested",
                    Map.of("redelivery", again.again().redelivery().id().toString()),
                    request));
  }

  private static Course course(Course now, Bodies.Again wanted, Position from, Position to) {
    var redelivery =
        new Redelivery(
            UUID.randomUUID(), wanted.ids(), wanted.filters(), from.encode(), to.encode());
    return new Course(
        now.position(), now.progress(), new Course.Again(redelivery, from.encode(), Progress.NONE));
  }

  private static Subscription newer(StoredSubscription stored) {
    Subscription now = stored.subscription();
    return now.revised(now.declaration(), now.status(), now());
  }

  /** Makes a change, unless the same request has made it before. */
  private Uni<Done> once(
      Caller caller,
      StoredSubscription stored,
      Subscription after,
      Course course,
      String type,
      Map<String, Object> change,
      Repeatable request) {
    SubscriptionFact fact = fact(after, type, caller, change, request);
    return store
        .update(after, course, fact)
        .map(done -> new Done(changed(done, stored, after, course), false));
  }

  /** The result of an earlier identical request, if any; otherwise the result of this one. */
  Uni<Done> unlessDone(
      Caller caller, StoredSubscription stored, Repeatable request, Supplier<Uni<Done>> first) {
    if (request == null) {
      return first.get();
    }
    return store
        .doneBy(stored.subscription().id(), caller.subject(), request)
        .chain(
            earlier -> {
              if (earlier == null) {
                return first.get();
              }
              request.requireSame(earlier.request());
              return Uni.createFrom().item(new Done(stored, true));
            });
  }

  private static StoredSubscription changed(
      boolean done, StoredSubscription before, Subscription after, Course course) {
    if (!done) {
      throw new ProblemException(409, "conflict");
    }
    return new StoredSubscription(
        after, course == null ? before.course() : course, before.deliveredAt(), before.request());
  }

  /**
   * Deletes a subscription; false if it is gone or has another version.
   *
   * @param version null for any
   */
  Uni<Boolean> delete(StoredSubscription stored, Integer version) {
    return store.delete(stored.subscription().id(), version);
  }

  Uni<List<SubscriptionFact>> history(StoredSubscription stored, Place after, int limit) {
    return store.history(stored.subscription().id(), after, limit);
  }

  private static SubscriptionFact fact(
      Subscription after,
      String type,
      Caller caller,
      Map<String, Object> change,
      Repeatable request) {
    return SubscriptionFact.of(
        after.id(), after.version(), type, after.updatedAt(), caller.subject(), change, request);
  }

  private static Problem ahead(String pointer) {
    return Problem.invalid(List.of(Violation.of(pointer, "position-ahead")));
  }

  /** The instant with the database's precision. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
