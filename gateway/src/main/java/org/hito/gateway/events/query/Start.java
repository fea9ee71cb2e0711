package org.hito.gateway.events.query;

import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/**
 * Where a subscriber wants to start: after a position, at an instant, or else where its kind of
 * subscriber starts.
 *
 * @param after takes precedence over an instant
 * @param since facts appended to the log at or after it
 */
public record Start(Optional<Position> after, Optional<Instant> since) {

  public static Start after(Position position) {
    return new Start(Optional.of(position), Optional.empty());
  }

  /** Whether it says neither. */
  public boolean isOpen() {
    return after.isEmpty() && since.isEmpty();
  }
}
