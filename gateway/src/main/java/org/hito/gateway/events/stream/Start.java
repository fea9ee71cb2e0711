package org.hito.gateway.events.stream;

import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/**
 * Where a subscriber wants to begin: after a position, at a time, or, with neither, now.
 *
 * @param after from {@code Last-Event-ID}; wins over a time
 * @param since facts the log took in at or after it
 */
record Start(Optional<Position> after, Optional<Instant> since) {

  boolean isNow() {
    return after.isEmpty() && since.isEmpty();
  }
}
