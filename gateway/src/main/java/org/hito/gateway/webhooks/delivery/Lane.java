package org.hito.gateway.webhooks.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.webhooks.domain.Fact;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Progress.Undelivered;
import org.hito.gateway.webhooks.domain.Window;

/**
 * One way through the log: new facts, or those of a redelivery.
 *
 * @see Worker
 */
final class Lane {

  // the most that one subscription keeps in memory, however slow its receiver is
  private static final int FACTS = 128;
  private static final int BYTES = 512 * 1024;

  private final Selection selection;
  private final Position end;
  private final Progress saved;
  private final Window window;
  private Position position;
  private boolean ready;

  /**
   * @param end where it ends; null if it does not
   * @param saved the progress of the worker before, whose undelivered facts are restored first
   */
  Lane(Selection selection, Position position, Position end, Progress saved, int inFlight) {
    this.selection = selection;
    this.position = position;
    this.end = end;
    this.saved = saved;
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

  /** The places of the facts to restore. */
  Set<Place> undelivered() {
    return saved.undelivered().stream().map(Undelivered::place).collect(Collectors.toSet());
  }

  /** The position before the facts to restore. */
  Position firstUndelivered() {
    return Positions.delivered(position, saved);
  }

  /** Restores the undelivered facts; new ones follow. */
  void restore(List<Fact> undelivered) {
    window.restore(saved, undelivered);
    ready = true;
  }

  /** Whether the undelivered facts are restored. */
  boolean isReady() {
    return ready;
  }

  Progress progress() {
    return ready ? window.progress() : saved;
  }

  /** The position after the facts that were read. */
  Position position() {
    return position;
  }

  /** Adds facts that were read. */
  void add(List<Fact> facts, Position after) {
    position = after;
    facts.forEach(window::add);
  }

  /** The position to read up to; empty if there are no more facts, or no room for them. */
  Optional<Position> ahead(Optional<Position> newest) {
    return Optional.ofNullable(end)
        .or(() -> newest)
        .filter(to -> window.room() > 0 && !position.reaches(to));
  }

  /** Whether every fact up to its end is delivered. */
  boolean isDone() {
    return end != null && window.isEmpty() && position.reaches(end);
  }
}
