package org.hito.gateway.webhooks.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.webhooks.domain.Fact;
import org.hito.gateway.webhooks.domain.Window;

/**
 * One way through the log: what is new, or what is delivered once more.
 *
 * @see Worker
 */
final class Lane {

  // a subscription holds no more of the log in memory, whatever becomes of its deliveries
  private static final int FACTS = 128;
  private static final int BYTES = 512 * 1024;

  private final Selection selection;
  private final Position end;
  private final Window window;
  private Position position;

  /**
   * @param end where it ends; null if it does not
   */
  Lane(Selection selection, Position position, Position end, int inFlight) {
    this.selection = selection;
    this.position = position;
    this.end = end;
    this.window =
        new Window(
            new Window.Bounds(FACTS, BYTES, inFlight),
            () -> ThreadLocalRandom.current().nextDouble());
  }

  Selection selection() {
    return selection;
  }

  Window window() {
    return window;
  }

  /** Next offsets of what was read. */
  Position position() {
    return position;
  }

  /** Adds what was read. */
  void add(List<Fact> facts, Position after) {
    position = after;
    facts.forEach(window::add);
  }

  /** Up to where to read; empty if there is nothing more, or no room for it. */
  Optional<Position> ahead(Optional<Position> newest) {
    return Optional.ofNullable(end)
        .or(() -> newest)
        .filter(to -> window.room() > 0 && !position.reaches(to));
  }

  /** Whether all is delivered up to its end. */
  boolean isDone() {
    return end != null && window.isEmpty() && position.reaches(end);
  }
}
