package org.hito.gateway.events.consumer;

import java.time.Instant;
import org.hito.gateway.events.log.History;
import org.hito.gateway.events.log.Position;

/**
 * A consumer as its agency sees it.
 *
 * @param behind facts of any kind after its position; null until this replica reads the log
 * @param gap whether some of these are lost
 * @param lost how many
 */
public record ConsumerView(
    String agency,
    String name,
    String position,
    Long behind,
    boolean gap,
    long lost,
    Instant createdAt,
    String createdBy,
    Instant acknowledgedAt,
    String acknowledgedBy) {

  static ConsumerView of(FeedConsumer consumer, Position oldest, Position newest) {
    long lost = missing(consumer.position(), oldest);
    return new ConsumerView(
        consumer.agency(),
        consumer.name(),
        consumer.position().encode(),
        newest == null ? null : missing(consumer.position(), newest) + older(consumer.position()),
        lost > 0,
        lost,
        consumer.createdAt(),
        consumer.createdBy(),
        consumer.acknowledgedAt(),
        consumer.acknowledgedBy());
  }

  private static long older(Position position) {
    return position.history().map(History::missing).orElse(0L);
  }

  static long missing(Position from, Position to) {
    long missing = 0;
    for (int topic = 0; topic < to.topics(); topic++) {
      missing += from.missing(topic, to);
    }
    return missing;
  }
}
