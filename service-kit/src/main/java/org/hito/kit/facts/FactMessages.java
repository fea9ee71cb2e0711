package org.hito.kit.facts;

import org.hito.kit.topic.FactTopics;

/**
 * Facts as logical messages in PostgreSQL's write-ahead log, for a connector that publishes them:
 * one message for each topic of a fact, with everything in its record. They need no table, and
 * exist if and only if their transaction commits.
 */
public final class FactMessages {

  /** The settings of the relay. */
  public static final String RELAY = "hito.outbox.relay";

  /**
   * The setting that has facts published from the outbox; if it is false, such messages are
   * written.
   */
  public static final String RELAYED = RELAY + ".enabled";

  // without a trace there is no member, and then no header
  private static final String MESSAGE =
      """
      pg_logical_emit_message(true, 'hito', CAST(json_strip_nulls(json_build_object(
        'topic', %s, 'key', f.code, 'id', f.id, 'type', CAST(f.event AS json) ->> 'type',
        'traceparent', f.traceparent, 'event', f.event)) AS text)) IS NOT NULL
      """;

  /**
   * A condition that is always true, and writes the message of the row {@code f} of the log for the
   * topic of all facts.
   */
  public static final String FACT_WRITTEN = MESSAGE.formatted("f.topic");

  /** The same for the topic that keeps the newest. */
  public static final String STATE_WRITTEN = MESSAGE.formatted(state("f.aggregate"));

  private FactMessages() {}

  private static String state(String aggregate) {
    return "'" + FactTopics.state("' || " + aggregate + " || '") + "'";
  }
}
