package org.hito.gateway.events.consumer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.identity.Caller;
import org.hito.kit.domain.Actor;
import org.hito.kit.problem.ProblemException;

/** The named consumers of agencies. */
@ApplicationScoped
class Consumers {

  private static final Set<String> OVERSEERS = Set.of(Actor.PLATFORM_ADMIN, Actor.AUDITOR);

  private final ConsumerStore store;
  private final LogReach reach;
  private final LogBeginning beginning;
  private final FactRing ring;

  Consumers(ConsumerStore store, LogReach reach, LogBeginning beginning, FactRing ring) {
    this.store = store;
    this.reach = reach;
    this.beginning = beginning;
    this.ring = ring;
  }

  /** A consumer and whether it was new. */
  record Acknowledged(ConsumerView view, boolean isNew) {}

  Uni<ConsumerView> find(String agency, String name) {
    return store.find(agency, name).onItem().ifNull().failWith(Consumers::notFound).map(this::view);
  }

  Uni<List<FeedConsumer>> list(String agency, ConsumerStore.Place after, int limit) {
    return store.list(agency, after, limit);
  }

  /**
   * Stores what a consumer acknowledges, which may arrive twice. 400 if it is ahead of the log, 410
   * if the log does not reach back to it.
   */
  Uni<Acknowledged> acknowledge(
      String agency, String name, Acknowledgement acknowledgement, String by) {
    return Uni.createFrom()
        .completionStage(() -> reach.includes(acknowledgement.position()).toCompletionStage())
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(unread -> LogReach.unread())
        .emitOn(EventLoop.current())
        .invoke(
            isInLog -> {
              if (!isInLog) {
                throw new ProblemException(400, "position-ahead");
              }
            })
        .chain(() -> keep(agency, name, acknowledgement, by));
  }

  private Uni<Acknowledged> keep(String agency, String name, Acknowledgement wanted, String by) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var first = new FeedConsumer(agency, name, wanted.position(), now, by, now, by);
    return store
        .change(
            agency,
            name,
            found -> {
              if (found == null) {
                return first;
              }
              return wanted.isReset()
                  ? found.reset(wanted.position(), now, by)
                  : found.acknowledge(wanted.position(), now, by);
            })
        .map(kept -> new Acknowledged(view(kept), kept.equals(first)));
  }

  Uni<Void> delete(String agency, String name) {
    return store
        .delete(agency, name)
        .invoke(
            done -> {
              if (!done) {
                throw notFound();
              }
            })
        .replaceWithVoid();
  }

  ConsumerView view(FeedConsumer consumer) {
    FactRing.Edge newest = ring.newest();
    return ConsumerView.of(
        consumer, beginning.position(), newest == null ? null : newest.position());
  }

  /**
   * The agency whose consumers a caller may see; null for those of all.
   *
   * @param asked the agency they request, or null
   */
  static String visible(Caller caller, String asked) {
    if (caller.groups().stream().anyMatch(OVERSEERS::contains)) {
      return asked;
    }
    String own = ConsumerPositions.agency(caller);
    if (asked != null && !asked.equals(own)) {
      throw new ProblemException(403, "forbidden");
    }
    return own;
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
