package org.hito.kit.outbox;

import java.time.Instant;

/**
 * A fact that Kafka has not acknowledged yet.
 *
 * @param event the complete CloudEvent
 * @param traceparent the trace it belongs to, or null
 * @param published true if only the state topic has not acknowledged it
 */
record PendingFact(
    long seq,
    String id,
    String aggregate,
    String code,
    String type,
    String event,
    Instant recordedAt,
    String traceparent,
    boolean published) {

  /** Facts with the same key are sent in order. */
  String key() {
    return aggregate + "/" + code;
  }
}
