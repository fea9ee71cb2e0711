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

  /** What libraries that replace the browser's EventSource send in place of the header. */
  private static final String LAST_EVENT_ID = "lastEventId";

  static EventRequest of(MultiMap parameters, String lastEventId) {
    EventQuery query = EventQuery.of(parameters, Set.of(LAST_EVENT_ID));
    Optional<Position> position =
        Optional.ofNullable(lastEventId)
            .filter(header -> !header.isEmpty())
            .map(EventRequest::position)
            .or(() -> query.once(LAST_EVENT_ID).map(EventRequest::parameter));
    return new EventRequest(query.filter(), query.start(position));
  }

  private static Position position(String header) {
    return Position.decode(header, Topics.count()).orElseThrow(EventRequest::invalidPosition);
  }

  private static Position parameter(String text) {
    return Position.decode(text, Topics.count())
        .orElseThrow(() -> EventQuery.invalid(LAST_EVENT_ID, text, "event-position"));
  }

  /** 400: a position that is invalid or ahead of the log. */
  static ProblemException invalidPosition() {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", "Last-Event-ID")));
  }
}
