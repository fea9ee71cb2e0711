package org.hito.gateway.events.stream;

import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/**
 * Where a subscriber wants to start: after a position, at an instant, or else now.
 *
 * @param after from {@code Last-Event-ID}; takes precedence over an instant
 * @param since facts appended to the log at or after it
 */
record Start(Optional<Position> after, Optional<Instant> since) {

  boolean isNow() {
    return after.isEmpty() && since.isEmpty();
  }
}
