package org.hito.gateway.events.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The position of a reader: the next offset of every partition of every topic. Clients keep it as
 * an opaque text, so that any replica can continue where another stopped. A partition that is
 * missing is at its beginning.
 *
 * <p>The text is {@code v1:} and, in base64url, per topic the number of partitions and their next
 * offsets as variable-length integers. A text from before a topic was added has fewer topics and
 * stays valid, since topics are only added at the end.
 *
 * <p>The position of a reader that is still among facts from before the log has a {@link History},
 * and is where it goes on afterwards. Its text is {@code h1:} and, in base64url, the number of the
 * services' logs, how far it has come in each and how far it reads there, and then the rest as
 * above.
 */
public final class Position {

  private static final String PREFIX = "v1:";
  private static final String HISTORY_PREFIX = "h1:";
  private static final int MAX_TEXT = 8_192;
  private static final int MAX_PARTITIONS = 1_024;
  private static final int MAX_LOGS = 16;
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;
  private static final int LONG_BITS = 63;

  private final long[][] next;
  private final History history;

  private Position(long[][] next, History history) {
    this.next = next;
    this.history = history;
  }

  /** The beginning of everything. */
  public static Position beginning(int topics) {
    return new Position(new long[topics][0], null);
  }

  /** The next offset of a partition. */
  public long next(int topic, int partition) {
    return partition < next[topic].length ? next[topic][partition] : 0;
  }

  public int topics() {
    return next.length;
  }

  /** How many partitions of a topic it contains. */
  public int partitions(int topic) {
    return next[topic].length;
  }

  /** This position with another offset in one partition. */
  public Position with(int topic, int partition, long offset) {
    long[][] moved = next.clone();
    moved[topic] = Arrays.copyOf(next[topic], Math.max(next[topic].length, partition + 1));
    moved[topic][partition] = offset;
    return new Position(moved, history);
  }

  /** The part of the services' own logs that comes before this position, unless it is over. */
  public Optional<History> history() {
    return Optional.ofNullable(history);
  }

  /** This position, but with facts before it that the reader does not have yet. */
  public Position behind(History before) {
    return new Position(next, before.current().isPresent() ? before : null);
  }

  /** Where a reader at this position goes on in the log. */
  public Position inLog() {
    return new Position(next, null);
  }

  /** Whether a partition is behind the other position; those it does not contain are not. */
  public boolean fallsShortOf(Position other) {
    for (int topic = 0; topic < topics(); topic++) {
      for (int partition = 0; partition < partitions(topic); partition++) {
        if (next(topic, partition) < other.next(topic, partition)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no partition is behind the other position, and no history comes before this one. */
  public boolean reaches(Position other) {
    if (history != null) {
      return false;
    }
    for (int topic = 0; topic < other.topics(); topic++) {
      for (int partition = 0; partition < other.partitions(topic); partition++) {
        if (next(topic, partition) < other.next(topic, partition)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The position of a reader that has everything before either of two positions. */
  public Position join(Position other) {
    Position joined = this;
    for (int topic = 0; topic < other.topics(); topic++) {
      for (int partition = 0; partition < other.partitions(topic); partition++) {
        long offset = other.next(topic, partition);
        if (offset > joined.next(topic, partition)) {
          joined = joined.with(topic, partition, offset);
        }
      }
    }
    return history == null || other.history == null
        ? joined.inLog()
        : joined.behind(history.join(other.history));
  }

  /** How many records of a topic a reader at this position needs to reach another. */
  public long missing(int topic, Position to) {
    long missing = 0;
    for (int partition = 0; partition < to.partitions(topic); partition++) {
      missing += Math.max(0, to.next(topic, partition) - next(topic, partition));
    }
    return missing;
  }

  /** The text that clients keep. */
  public String encode() {
    var bytes = new ByteArrayOutputStream();
    if (history != null) {
      write(bytes, history.logs().size());
      history
          .logs()
          .forEach(
              log -> {
                write(bytes, log.after());
                write(bytes, log.upTo());
              });
    }
    for (long[] topic : next) {
      write(bytes, topic.length);
      for (long offset : topic) {
        write(bytes, offset);
      }
    }
    String prefix = history == null ? PREFIX : HISTORY_PREFIX;
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * The position of a text; empty if the text is invalid. Missing topics are at their beginning,
   * but at least one must be present: half a text must not mean everything.
   */
  public static Optional<Position> decode(String text, int topics) {
    boolean isInHistory = text.startsWith(HISTORY_PREFIX);
    if (!(isInHistory || text.startsWith(PREFIX)) || text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
      History history = isInHistory ? readHistory(bytes) : null;
      long[][] next = new long[topics][0];
      int topic = 0;
      do {
        next[topic++] = read(bytes);
      } while (topic < topics && bytes.hasRemaining());
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(new Position(next, history));
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException foreign) {
      return Optional.empty();
    }
  }

  private static History readHistory(ByteBuffer bytes) {
    long count = readNumber(bytes);
    if (count > MAX_LOGS) {
      throw new IllegalArgumentException("too many logs");
    }
    List<History.Reach> logs = new ArrayList<>();
    for (int log = 0; log < count; log++) {
      logs.add(new History.Reach(readNumber(bytes), readNumber(bytes)));
    }
    History history = new History(logs);
    if (history.current().isEmpty()) {
      throw new IllegalArgumentException("the history is over");
    }
    return history;
  }

  private static long[] read(ByteBuffer bytes) {
    long count = readNumber(bytes);
    if (count > MAX_PARTITIONS) {
      throw new IllegalArgumentException("too many partitions");
    }
    long[] offsets = new long[(int) count];
    for (int partition = 0; partition < count; partition++) {
      offsets[partition] = readNumber(bytes);
    }
    return offsets;
  }

  private static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while (rest > SEVEN_BITS) {
      bytes.write((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  private static long readNumber(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; shift < LONG_BITS; shift += 7) {
      byte part = bytes.get();
      number |= (long) (part & SEVEN_BITS) << shift;
      if (part >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("number too long");
  }
}
