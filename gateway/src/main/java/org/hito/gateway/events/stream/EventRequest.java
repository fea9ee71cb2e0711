package org.hito.gateway.events.stream;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** The request of a subscriber. */
record EventRequest(EventFilter filter, Start start) {

  private static final Set<String> KNOWN = new TreeSet<>(Set.of("type", "subject", "since"));
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z.-]{0,79}\\*?|\\*");
  private static final Pattern SUBJECT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int AT_MOST = 50;
  // Kafka accepts no time before the epoch
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Parses a request. Refuses with 400 what it cannot understand, rather than stream facts that
   * were not requested.
   */
  static EventRequest of(MultiMap parameters, String lastEventId) {
    for (String name : parameters.names()) {
      if (!KNOWN.contains(name)) {
        throw refusal(
            "unknown-query-parameter", Map.of("name", name, "known", String.join(", ", KNOWN)));
      }
    }
    List<String> types = list(parameters, "type", TYPE);
    types.stream()
        .filter(type -> !isPublished(type))
        .findFirst()
        .ifPresent(EventRequest::unpublished);
    var filter = new EventFilter(types, Set.copyOf(list(parameters, "subject", SUBJECT)));
    return new EventRequest(filter, new Start(position(lastEventId), since(parameters)));
  }

  private static List<String> list(MultiMap parameters, String name, Pattern shape) {
    List<String> values = new ArrayList<>();
    for (String given : parameters.getAll(name)) {
      for (String value : given.split(",", -1)) {
        if (!shape.matcher(value).matches() || values.size() == AT_MOST) {
          throw invalid(name, value);
        }
        values.add(value);
      }
    }
    return values;
  }

  /** Whether facts are published of an aggregate that matches a type or its prefix. */
  private static boolean isPublished(String type) {
    int dot = type.indexOf('.');
    return dot >= 0
        ? Topics.AGGREGATES.contains(type.substring(0, dot))
        : type.endsWith("*")
            && Topics.AGGREGATES.stream()
                .anyMatch(name -> name.startsWith(type.substring(0, type.length() - 1)));
  }

  private static void unpublished(String type) {
    throw refusal(
        "unknown-type", Map.of("value", type, "known", String.join(", ", Topics.AGGREGATES)));
  }

  private static Optional<Instant> since(MultiMap parameters) {
    List<String> all = parameters.getAll("since");
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String given = all.get(0);
    if (all.size() > 1) {
      throw invalid("since", String.join(", ", all));
    }
    try {
      Instant since = OffsetDateTime.parse(given).toInstant();
      if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) {
        throw invalid("since", given);
      }
      return Optional.of(since);
    } catch (DateTimeParseException malformed) {
      throw invalid("since", given);
    }
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
    return refusal("invalid-header", Map.of("name", "Last-Event-ID"));
  }

  private static ProblemException invalid(String name, String value) {
    return new ProblemException(Problem.invalidQuery(name, value, "event-" + name));
  }

  private static ProblemException refusal(String code, Map<String, Object> arguments) {
    return new ProblemException(Problem.of(400, code, arguments));
  }
}
