package org.hito.kit.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.FactNames;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Json;

/**
 * A fact received from a topic, with the few members that consumers need.
 *
 * @param type its short type: {@code commitment.delivered}
 * @param subject the code of the thing it is about
 * @param version the version of the thing after it
 * @param at when it happened in the world
 * @param recordedAt when the platform recorded it
 * @param traceparent the trace of what it causes, or null
 * @param data {@code change} and the state after, under the aggregate's name
 */
public record ReceivedFact(
    UUID id,
    String type,
    String subject,
    long version,
    Instant at,
    Instant recordedAt,
    String traceparent,
    JsonNode data) {

  /** Reads a structured CloudEvent; anything that is not a Hito fact is poison. */
  public static ReceivedFact parse(String json) {
    try {
      JsonNode event = Json.mapper().readTree(json);
      return new ReceivedFact(
          UUID.fromString(required(event, "id")),
          FactNames.shortType(required(event, "type")),
          required(event, "subject"),
          version(event),
          Instant.parse(required(event, "time")),
          Instant.parse(required(event, "recordedat")),
          event.path("traceparent").textValue(),
          event.path("data"));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
      throw new PoisonException("not a fact: " + unreadable.getMessage(), unreadable);
    }
  }

  /** The same fact, as a step of this trace. */
  ReceivedFact under(String trace) {
    return new ReceivedFact(id, type, subject, version, at, recordedAt, trace, data);
  }

  /** The newest fact of each subject, in the order of their first facts. */
  public static List<ReceivedFact> newestOfEach(List<ReceivedFact> facts) {
    return List.copyOf(
        facts.stream()
            .collect(
                Collectors.toMap(
                    ReceivedFact::subject,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingLong(ReceivedFact::version)),
                    LinkedHashMap::new))
            .values());
  }

  private static String required(JsonNode event, String name) {
    String value = event.path(name).textValue();
    if (value == null) {
      throw new IllegalArgumentException("missing " + name);
    }
    return value;
  }

  private static long version(JsonNode event) {
    JsonNode version = event.path("aggregateversion");
    if (!version.canConvertToLong() || version.longValue() < 1) {
      throw new IllegalArgumentException("missing aggregateversion");
    }
    return version.longValue();
  }

  /**
   * The day it happened on. A fact known to the day only is dated midnight in UTC; any other
   * instant is converted to the zone.
   */
  public LocalDate day(ZoneId zone) {
    LocalDateTime written = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    return written.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? written.toLocalDate()
        : LocalDate.ofInstant(at, zone);
  }

  /** The state after, read into a record that has only the members its reader uses. */
  public <T> T state(Class<T> as) {
    String aggregate = type.substring(0, type.indexOf('.'));
    if (!data.hasNonNull(aggregate)) {
      throw new PoisonException("no state of " + aggregate);
    }
    try {
      return Json.mapper().treeToValue(data.get(aggregate), as);
    } catch (JsonProcessingException | IllegalArgumentException unreadable) {
      throw new PoisonException("state not readable: " + unreadable.getMessage(), unreadable);
    }
  }

  /** The origin of a change that this fact causes in the named service. */
  public Origin asOrigin(String service) {
    return new Origin(Actor.platform(service), traceparent, id);
  }
}
