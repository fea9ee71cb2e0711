package org.hito.gateway.events.query;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.Facet;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * The query of a subscriber. A query that cannot be understood is refused with 400; otherwise facts
 * would be sent that nobody requested.
 */
public final class EventQuery {

  private static final String SINCE = "since";
  private static final String FROM = "from";

  /** Parameters that say where to start; ignored for a reader that continues from a position. */
  public static final Set<String> BEGINNINGS = Set.of(SINCE, FROM);

  private static final String FIRST = "1";
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z.-]{0,79}\\*?|\\*");
  private static final Pattern CODE =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|([a-z0-9][a-z0-9-]*)?\\*");
  private static final int AT_MOST = 50;
  // Kafka accepts no time before the epoch
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final MultiMap given;

  private EventQuery(MultiMap given) {
    this.given = given;
  }

  /**
   * The query of a request.
   *
   * @param others known parameters in addition to those of every subscriber
   */
  public static EventQuery of(MultiMap given, Set<String> others) {
    Set<String> known = new TreeSet<>(others);
    known.addAll(BEGINNINGS);
    Stream.of(Facet.values()).map(Facet::parameter).forEach(known::add);
    for (String name : given.names()) {
      if (!known.contains(name)) {
        throw refusal(
            "unknown-query-parameter", Map.of("name", name, "known", String.join(", ", known)));
      }
    }
    return new EventQuery(given);
  }

  /** The facts it selects. */
  public EventFilter filter() {
    Map<Facet, List<String>> wanted = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      wanted.put(facet, list(facet));
    }
    wanted.get(Facet.TYPE).stream()
        .filter(type -> !isPublished(type))
        .findFirst()
        .ifPresent(EventQuery::unpublished);
    return EventFilter.of(wanted);
  }

  /** The instant to start at. */
  private Optional<Instant> since() {
    return once(SINCE).map(EventQuery::instant);
  }

  /** Where to start, unless the reader has a position. */
  public Start start(Optional<Position> after) {
    Optional<Instant> since = since();
    Optional<String> from = once(FROM);
    if (from.isPresent() && (!from.get().equals(FIRST) || since.isPresent())) {
      throw invalid(FROM, from.get(), "event-from");
    }
    return new Start(after, since, from.isPresent());
  }

  /** The only value of a parameter. */
  public Optional<String> once(String name) {
    List<String> all = given.getAll(name);
    if (all.size() > 1) {
      throw invalid(name, String.join(", ", all), "once");
    }
    return all.stream().findFirst();
  }

  private List<String> list(Facet facet) {
    Pattern shape = facet == Facet.TYPE ? TYPE : CODE;
    List<String> values = new ArrayList<>();
    for (String parameter : given.getAll(facet.parameter())) {
      for (String value : parameter.split(",", -1)) {
        if (!shape.matcher(value).matches() || values.size() == AT_MOST) {
          String expected = facet == Facet.TYPE ? "event-type" : "event-code";
          throw invalid(facet.parameter(), value, expected);
        }
        values.add(value);
      }
    }
    return values;
  }

  /** Whether a type or prefix matches an aggregate whose facts are published. */
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

  private static Instant instant(String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
        throw invalid(SINCE, text, "event-since");
      }
      return instant;
    } catch (DateTimeParseException malformed) {
      throw invalid(SINCE, text, "event-since");
    }
  }

  /** 400: a parameter has an invalid value. */
  public static ProblemException invalid(String name, String value, String expected) {
    return new ProblemException(Problem.invalidQuery(name, value, expected));
  }

  private static ProblemException refusal(String code, Map<String, Object> arguments) {
    return new ProblemException(Problem.of(400, code, arguments));
  }
}
