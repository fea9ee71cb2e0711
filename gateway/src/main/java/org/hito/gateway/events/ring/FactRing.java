package org.hito.gateway.events.ring;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hito.gateway.events.EventSettings;
import org.hito.gateway.events.log.Position;

/**
 * The newest facts of all topics, in the order this replica read them, bounded in number and bytes.
 * One thread appends; any number of threads read without locks.
 */
@Singleton
public final class FactRing {

  /**
   * An entry of the ring.
   *
   * @param after the position of a reader that has this fact and all before it
   * @param id {@code after} as text
   * @param frame the frame sent to such a reader; shared by all
   */
  record Entry(long sequence, StreamedFact fact, Position after, String id, Buffer frame) {}

  /** An edge of the ring: the next sequence there, and the position of a reader there. */
  public record Edge(long sequence, Position position) {}

  private final AtomicReferenceArray<Entry> entries;
  private final long maxBytes;
  private long bytes;
  private volatile Edge oldest;
  private volatile Edge newest;

  @Inject
  FactRing(EventSettings settings) {
    this(settings.ringEntries(), settings.ringBytes());
  }

  FactRing(int maxEntries, long maxBytes) {
    this.entries = new AtomicReferenceArray<>(maxEntries);
    this.maxBytes = maxBytes;
  }

  /** Empties the ring and begins again at a position. */
  public void begin(Position position) {
    var edge = new Edge(newest == null ? 0 : newest.sequence(), position);
    oldest = edge;
    newest = edge;
  }

  /** Adds a fact at the newest edge and drops the oldest as needed. */
  public void append(StreamedFact fact) {
    Edge edge = newest;
    Position after = edge.position().with(fact.topic(), fact.partition(), fact.offset() + 1);
    String id = after.encode();
    var entry = new Entry(edge.sequence(), fact, after, id, fact.frame(id));
    bytes += entry.frame().length();
    while (isFull(edge.sequence())) {
      dropOldest();
    }
    entries.set(slot(edge.sequence()), entry);
    newest = new Edge(edge.sequence() + 1, after);
  }

  /** Moves the newest edge past a record that is not a fact. */
  public void skip(int topic, int partition, long offset) {
    Edge edge = newest;
    newest = new Edge(edge.sequence(), edge.position().with(topic, partition, offset + 1));
  }

  /** The edge where the next fact is added; null before the ring has begun. */
  public Edge newest() {
    return newest;
  }

  /** The edge before the oldest fact; equal to the newest edge if the ring is empty. */
  Edge oldest() {
    return oldest;
  }

  /** The entry of a sequence number; null if it is not there yet or no longer. */
  Entry at(long sequence) {
    Entry entry = entries.get(slot(sequence));
    return entry != null && entry.sequence() == sequence ? entry : null;
  }

  private boolean isFull(long next) {
    long held = next - oldest.sequence();
    return held > 0 && (held >= entries.length() || bytes > maxBytes);
  }

  private void dropOldest() {
    int slot = slot(oldest.sequence());
    Entry dropped = entries.get(slot);
    oldest = new Edge(dropped.sequence() + 1, dropped.after());
    bytes -= dropped.frame().length();
    entries.set(slot, null);
  }

  private int slot(long sequence) {
    return (int) (sequence % entries.length());
  }
}
