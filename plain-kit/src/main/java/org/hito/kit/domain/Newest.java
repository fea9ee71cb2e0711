package org.hito.kit.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What grows for as long as its thing lives (its moves, say): the newest few, and how many there
 * ever were. A thing is written whole with each of its facts, so only so much of it may be carried
 * along; the rest is in the history of the thing, and nothing that is decided depends on it.
 *
 * <p>Few are at most {@link #MOST}, and no more than take {@link #LONGEST} bytes, save that the
 * newest two are always there: how a thing came to be verified is told by its last two moves. What
 * was written down before there was a limit is read whole, so that what has to be known of all can
 * still be taken from it; {@link #few} keeps the newest of it.
 *
 * @param entries oldest first
 * @param count how many there were in all
 */
public record Newest<T>(List<T> entries, int count) {

  /** How many are kept. */
  public static final int MOST = 20;

  private static final int LEAST = 2;

  /** How many bytes they may take, written in UTF-8. */
  public static final int LONGEST = 96 * 1024;

  public Newest {
    entries = List.copyOf(entries);
  }

  /** Of a list that holds all there ever were. */
  public Newest(List<T> all) {
    this(all, all.size());
  }

  public static <T> Newest<T> none() {
    return new Newest<>(List.of(), 0);
  }

  /** Few of what was written down; none where nothing was. */
  public static <T> Newest<T> few(Newest<T> known) {
    return known == null ? none() : new Newest<>(newest(known.entries), known.count);
  }

  /** Few of these and one more. */
  public Newest<T> and(T next) {
    List<T> all = Stream.concat(entries.stream(), Stream.of(next)).toList();
    return new Newest<>(newest(all), count + 1);
  }

  /** The newest, or null when there is none. */
  public T last() {
    return entries.isEmpty() ? null : entries.get(entries.size() - 1);
  }

  /** How many there were in all, or null when every one of them is among the entries. */
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

  // what JSON escapes takes two, what UTF-8 spreads two or three (a pair of surrogates four)
  private static int bytes(String text) {
    return text.chars()
        .map(c -> c < 0x80 ? (c < ' ' || c == '"' || c == '\\' ? 2 : 1) : c < 0x800 ? 2 : 3)
        .sum();
  }
}
