package org.hito.kit.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list that grows throughout the life of its aggregate, such as its moves: the newest entries,
 * and the number of all. Each fact contains the whole state of its aggregate, so the state must
 * stay small. Older entries are in the history, and no decision depends on them.
 *
 * <p>At most {@link #MOST} entries are kept, and at most {@link #LONGEST} bytes of them, but always
 * the newest two: a closing date may need the last two moves. Lists stored before there was a limit
 * are read in full, so that everything can still be derived from them; {@link #few} then keeps the
 * newest.
 *
 * @param entries oldest first
 * @param count the number of all entries
 */
public record Newest<T>(List<T> entries, int count) {

  /** The maximal number of entries. */
  public static final int MOST = 20;

  private static final int LEAST = 2;

  /** The maximal size of the entries in UTF-8, in bytes. */
  public static final int LONGEST = 96 * 1024;

  public Newest {
    entries = List.copyOf(entries);
  }

  /** From a complete list. */
  public Newest(List<T> all) {
    this(all, all.size());
  }

  public static <T> Newest<T> none() {
    return new Newest<>(List.of(), 0);
  }

  /** The newest of a stored list, which may be null. */
  public static <T> Newest<T> few(Newest<T> known) {
    return known == null ? none() : new Newest<>(newest(known.entries), known.count);
  }

  /** This list with one more entry. */
  public Newest<T> and(T next) {
    List<T> all = Stream.concat(entries.stream(), Stream.of(next)).toList();
    return new Newest<>(newest(all), count + 1);
  }

  /** The newest entry, or null. */
  public T last() {
    return entries.isEmpty() ? null : entries.get(entries.size() - 1);
  }

  /** The number of all entries, or null if all of them are kept. */
  public Integer countBeyondEntries() {
    return count > entries.size() ? count : null;
  }

  private static <T> List<T> newest(List<T> all) {
    Deque<T> kept = new ArrayDeque<>();
    int bytes = 0;
    for (int at = all.size() - 1; at >= 0 && kept.size() < MOST; at--) {
      bytes += bytes(all.get(at).toString());
      if (bytes > LONGEST && kept.size() >= LEAST) {
        break;
      }
      kept.addFirst(all.get(at));
    }
    return List.copyOf(kept);
  }

  // escaped characters take two bytes, others one to three (a pair of surrogates four)
  private static int bytes(String text) {
    return text.chars()
        .map(c -> c < 0x80 ? (c < ' ' || c == '"' || c == '\\' ? 2 : 1) : c < 0x800 ? 2 : 3)
        .sum();
  }
}
