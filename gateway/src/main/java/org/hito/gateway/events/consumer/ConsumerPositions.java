package org.hito.gateway.events.consumer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.identity.Caller;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Where the named consumers of the feed continue. */
@ApplicationScoped
public class ConsumerPositions {

  private final ConsumerStore store;
  private final LogBeginning beginning;

  ConsumerPositions(ConsumerStore store, LogBeginning beginning) {
    this.store = store;
    this.beginning = beginning;
  }

  /**
   * The position that a consumer of the caller's agency has acknowledged; empty if it has not
   * acknowledged any. Fails with 401 and 403 if the caller has no agency, and with 410 if facts
   * after the position are lost.
   */
  public Uni<Optional<Position>> acknowledged(Caller caller, String name) {
    if (caller.equals(Caller.ANONYMOUS)) {
      throw new ProblemException(
          Problem.of(401, "unauthenticated").withHeader("WWW-Authenticate", "Bearer"));
    }
    return store
        .find(agency(caller), name)
        .map(found -> Optional.ofNullable(found).map(FeedConsumer::position))
        .invoke(position -> position.ifPresent(reached -> refuseGap(name, reached)));
  }

  /** The agency of a caller; 403 if there is none. */
  static String agency(Caller caller) {
    return caller.agency().orElseThrow(() -> new ProblemException(403, "no-agency"));
  }

  private void refuseGap(String name, Position reached) {
    Position oldest = beginning.position();
    if (!reached.inLog().reaches(oldest)) {
      throw new ProblemException(
          Problem.of(
                  410,
                  "consumer-gap",
                  Map.of("name", name, "lost", ConsumerView.missing(reached, oldest)))
              .withHeader(LogReach.POSITION, oldest.encode()));
    }
  }
}
