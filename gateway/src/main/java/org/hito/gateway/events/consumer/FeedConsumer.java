package org.hito.gateway.events.consumer;

import java.time.Instant;
import org.hito.gateway.events.log.Position;

/**
 * A named consumer of the feed.
 *
 * @param position what it has acknowledged: it no longer needs anything before it
 */
record FeedConsumer(
    String agency,
    String name,
    Position position,
    Instant createdAt,
    String createdBy,
    Instant acknowledgedAt,
    String acknowledgedBy) {

  /**
   * The consumer after one more acknowledgement. It never goes back: if two readers share a name
   * and each has everything before its position, together they have everything before either.
   */
  FeedConsumer acknowledge(Position reached, Instant now, String by) {
    return at(position.join(reached), now, by);
  }

  /** The consumer at any position, to read again or to skip. */
  FeedConsumer reset(Position wanted, Instant now, String by) {
    return at(wanted, now, by);
  }

  private FeedConsumer at(Position reached, Instant now, String by) {
    return new FeedConsumer(agency, name, reached, createdAt, createdBy, now, by);
  }
}
