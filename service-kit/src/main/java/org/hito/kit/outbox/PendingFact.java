package org.hito.kit.outbox;

import java.time.Instant;

/**
 * A fact Kafka has not acknowledged yet.
 *
 * @param event the finished CloudEvent
 */
record PendingFact(
    long seq,
    String id,
    String aggregate,
    String code,
    String type,
    String event,
    Instant recordedAt) {

  /** What keeps its place in the order: one thing's facts never overtake each other. */
  String key() {
    return aggregate + "/" + code;
  }
}
