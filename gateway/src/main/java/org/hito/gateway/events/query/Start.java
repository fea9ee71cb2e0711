package org.hito.gateway.events.query;

import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/**
 * Where a subscriber wants to start: after a position, at an instant, with the first fact ever, or
 * at the default of its kind of subscriber.
 *
 * @param after takes precedence over the others
 * @param since facts appended to the log at or after it
 * @param isFirst whether to begin with the first fact, however old
 */
public record Start(Optional<Position> after, Optional<Instant> since, boolean isFirst) {

  public static Start after(Position position) {
    return new Start(Optional.of(position), Optional.empty(), false);
  }

  /** Whether it is the default. */
  public boolean isOpen() {
    return after.isEmpty() && since.isEmpty() && !isFirst;
  }
}
