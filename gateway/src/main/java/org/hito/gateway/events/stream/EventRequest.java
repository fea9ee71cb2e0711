package org.hito.gateway.events.stream;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** The request of a subscriber to a stream, which starts now unless it says otherwise. */
record EventRequest(EventFilter filter, Start start) {

  static EventRequest of(MultiMap parameters, String lastEventId) {
    EventQuery query = EventQuery.of(parameters, Set.of());
    return new EventRequest(query.filter(), query.start(position(lastEventId)));
  }

  private static Optional<Position> position(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Position.decode(lastEventId, Topics.count()).orElseThrow(EventRequest::invalidPosition));
  }

  /** 400: a position that is invalid or ahead of the log. */
  static ProblemException invalidPosition() {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", "Last-Event-ID")));
  }
}
