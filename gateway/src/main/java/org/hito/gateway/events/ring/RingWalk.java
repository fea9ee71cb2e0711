package org.hito.gateway.events.ring;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.hito.gateway.events.log.Position;

/** One reader's walk through the ring: its position and its next facts. */
public final class RingWalk {

  private static final int BATCH_BYTES = 32 * 1024;

  private final FactRing ring;
  private final EventFilter filter;
  private long cursor;
  private Position at;
  private String id;

  /** Whether the reader has the same position as the ring at the cursor. */
  private boolean isOnRing;

  private RingWalk(FactRing ring, EventFilter filter, long cursor, Position at, boolean isOnRing) {
    this.ring = ring;
    this.filter = filter;
    this.cursor = cursor;
    this.at = at;
    this.isOnRing = isOnRing;
  }

  /** Starts at an edge of the ring. */
  public static RingWalk from(FactRing ring, EventFilter filter, FactRing.Edge edge) {
    return new RingWalk(ring, filter, edge.sequence(), edge.position(), true);
  }

  /** Starts at a position; empty if the ring does not reach back that far. */
  public static Optional<RingWalk> after(FactRing ring, EventFilter filter, Position position) {
    FactRing.Edge oldest = ring.oldest();
    return position.reaches(oldest.position())
        ? Optional.of(new RingWalk(ring, filter, oldest.sequence(), position, false))
        : Optional.empty();
  }

  /** The position of a reader that has every fact given so far. */
  public Position position() {
    return at;
  }

  /** This position as text. */
  public String id() {
    if (id == null) {
      id = at.encode();
    }
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
      boolean isWanted = isWanted(entry);
      pass(entry);
      if (isWanted && batch != null) {
        batch = (copied ? batch : batch.copy()).appendBuffer(frame(entry));
        copied = true;
      } else if (isWanted) {
        batch = frame(entry);
      }
    }
    return batch;
  }

  /** Adds facts while they fit and there are any. */
  public void gather(Gathering into) {
    long end = ring.newest().sequence();
    while (cursor < end) {
      FactRing.Entry entry = ring.at(cursor);
      boolean isWanted = entry != null && isWanted(entry);
      if (entry == null || (isWanted && !into.hasRoomFor(entry.fact()))) {
        return;
      }
      pass(entry);
      if (isWanted) {
        into.add(entry.fact(), at);
      }
    }
  }

  private boolean isWanted(FactRing.Entry entry) {
    return !hasSeen(entry.fact()) && filter.accepts(entry.fact());
  }

  private boolean hasSeen(StreamedFact fact) {
    return !isOnRing && fact.offset() < at.next(fact.topic(), fact.partition());
  }

  private void pass(FactRing.Entry entry) {
    StreamedFact fact = entry.fact();
    cursor++;
    if (!isOnRing && !hasSeen(fact)) {
      at = at.with(fact.topic(), fact.partition(), fact.offset() + 1);
      id = null;
    }
    if (isOnRing || entry.after().reaches(at)) {
      isOnRing = true;
      at = entry.after();
      id = entry.id();
    }
  }

  private Buffer frame(FactRing.Entry entry) {
    return isOnRing ? entry.frame() : entry.fact().frame(id());
  }
}
