package org.hito.kit.facts;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hito.kit.sql.Sql;

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
        entry("id", Sql.column(facts, UUID[]::new, Fact::id)),
        entry("aggregate", Sql.column(facts, String[]::new, Fact::aggregate)),
        entry("code", Sql.column(facts, String[]::new, Fact::code)),
        entry("version", Sql.column(facts, Long[]::new, Fact::version)),
        entry("type", Sql.column(facts, String[]::new, Fact::type)),
        entry("occurred_at", Sql.column(facts, OffsetDateTime[]::new, one -> utc(one.occurredAt))),
        entry("recorded_at", Sql.column(facts, OffsetDateTime[]::new, one -> utc(one.recordedAt))),
        entry("actor", Sql.column(facts, String[]::new, Fact::actor)),
        entry("agency", Sql.column(facts, String[]::new, Fact::agency)),
        entry("cause", Sql.column(facts, UUID[]::new, Fact::cause)),
        entry("traceparent", Sql.column(facts, String[]::new, Fact::traceparent)),
        entry("topic", Sql.column(facts, String[]::new, Fact::topic)),
        entry("event", Sql.column(facts, String[]::new, Fact::event)));
  }

  // the driver takes no Instant
  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
