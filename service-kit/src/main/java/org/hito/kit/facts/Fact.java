package org.hito.kit.facts;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A row of the fact log.
 *
 * @param event the complete CloudEvent, as every reader gets it
 */
record Fact(
    UUID id,
    String aggregate,
    String code,
    long version,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String agency,
    UUID cause,
    String traceparent,
    String topic,
    String event) {

  /** The facts by column: one array each, in the order of the facts. */
  static Map<String, Object[]> columns(List<Fact> facts) {
    return Map.ofEntries(
        entry("id", column(facts, UUID[]::new, Fact::id)),
        entry("aggregate", column(facts, String[]::new, Fact::aggregate)),
        entry("code", column(facts, String[]::new, Fact::code)),
        entry("version", column(facts, Long[]::new, Fact::version)),
        entry("type", column(facts, String[]::new, Fact::type)),
        entry("occurred_at", column(facts, OffsetDateTime[]::new, one -> utc(one.occurredAt))),
        entry("recorded_at", column(facts, OffsetDateTime[]::new, one -> utc(one.recordedAt))),
        entry("actor", column(facts, String[]::new, Fact::actor)),
        entry("agency", column(facts, String[]::new, Fact::agency)),
        entry("cause", column(facts, UUID[]::new, Fact::cause)),
        entry("traceparent", column(facts, String[]::new, Fact::traceparent)),
        entry("topic", column(facts, String[]::new, Fact::topic)),
        entry("event", column(facts, String[]::new, Fact::event)));
  }

  private static <T> Object[] column(
      List<Fact> facts, IntFunction<T[]> array, Function<Fact, T> value) {
    return facts.stream().map(value).toArray(array);
  }

  // the driver takes no Instant
  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
