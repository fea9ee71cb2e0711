package org.hito.gateway.events.ring;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/** One reader's walk through the ring: its position and its next frames. */
public final class RingWalk {

  private static final int BATCH_BYTES = 32 * 1024;

  private final FactRing ring;
  private final EventFilter filter;
  private long cursor;
  private String id;

  /** The reader's own position while it differs from the ring's; null once they agree. */
  private Position own;

  private RingWalk(FactRing ring, EventFilter filter, long cursor, Position at, Position own) {
    this.ring = ring;
    this.filter = filter;
    this.cursor = cursor;
    this.id = at.encode();
    this.own = own;
  }

  /** Starts at an edge of the ring. */
  public static RingWalk from(FactRing ring, EventFilter filter, FactRing.Edge edge) {
    return new RingWalk(ring, filter, edge.sequence(), edge.position(), null);
  }

  /** Starts at a position; empty if the ring does not reach back that far. */
  public static Optional<RingWalk> after(FactRing ring, EventFilter filter, Position position) {
    FactRing.Edge oldest = ring.oldest();
    return position.reaches(oldest.position())
        ? Optional.of(new RingWalk(ring, filter, oldest.sequence(), position, position))
        : Optional.empty();
  }

  /** The position of a reader that has every frame given so far. */
  public String id() {
    return id;
  }

  /** Whether the ring has facts that this walk has not passed. */
  public boolean isBehind() {
    return cursor < ring.newest().sequence();
  }

  /** Whether the ring has dropped the next fact. */
  public boolean isOvertaken() {
    return cursor < ring.oldest().sequence();
  }

  /** The next frames for this reader, or null if there are none. A single frame is not copied. */
  public Buffer next() {
    long end = ring.newest().sequence();
    Buffer batch = null;
    boolean copied = false;
    while (cursor < end && (batch == null || batch.length() < BATCH_BYTES)) {
      FactRing.Entry entry = ring.at(cursor);
      if (entry == null) {
        return batch;
      }
      cursor++;
      Buffer frame = frame(entry);
      if (frame != null && batch != null) {
        batch = (copied ? batch : batch.copy()).appendBuffer(frame);
        copied = true;
      } else if (frame != null) {
        batch = frame;
      }
    }
    return batch;
  }

  private Buffer frame(FactRing.Entry entry) {
    StreamedFact fact = entry.fact();
    if (own == null) {
      id = entry.id();
      return filter.accepts(fact) ? entry.frame() : null;
    }
    boolean seen = fact.offset() < own.next(fact.topic(), fact.partition());
    if (!seen) {
      own = own.with(fact.topic(), fact.partition(), fact.offset() + 1);
      id = own.encode();
    }
    Buffer frame = seen || !filter.accepts(fact) ? null : fact.frame(id);
    if (entry.after().reaches(own)) {
      own = null;
      id = entry.id();
    }
    return frame;
  }
}
