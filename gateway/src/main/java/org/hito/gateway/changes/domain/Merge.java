package org.hito.gateway.changes.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges parts of logs into one page. Each log keeps its own order, in which nothing is ever
 * inserted before what was read; entries of different logs are ordered by the time they were
 * recorded. The next page begins at a place in each log, so a log that is missing now is read later
 * without a gap.
 *
 * @param entries the page
 * @param places where to continue in each log
 * @param more true if there is more already
 */
public record Merge<T>(List<Entry<T>> entries, SortedMap<String, Long> places, boolean more) {

  /**
   * Merges.
   *
   * @param before where each log was read up to; logs that are not in it begin now
   * @param logs the next part of each available log
   * @param order of the times of recording
   */
  public static <T> Merge<T> of(
      Map<String, Long> before,
      SortedMap<String, LogPage<T>> logs,
      int limit,
      Comparator<Instant> order) {
    SortedMap<String, Integer> taken = new TreeMap<>();
    List<Entry<T>> entries = new ArrayList<>();
    for (String next = first(logs, taken, order);
        next != null && entries.size() < limit;
        next = first(logs, taken, order)) {
      entries.add(logs.get(next).entries().get(taken.merge(next, 1, Integer::sum) - 1));
    }
    SortedMap<String, Long> places = new TreeMap<>(before);
    boolean more = false;
    for (Map.Entry<String, LogPage<T>> log : logs.entrySet()) {
      LogPage<T> page = log.getValue();
      int count = taken.getOrDefault(log.getKey(), 0);
      long place = place(page, count, limit);
      places.put(log.getKey(), place);
      more |= count < page.entries().size() || place < page.end();
    }
    return new Merge<>(entries, places, more);
  }

  /** The log whose next entry comes first, the first by name of those; null at the end. */
  private static <T> String first(
      SortedMap<String, LogPage<T>> logs, Map<String, Integer> taken, Comparator<Instant> order) {
    String found = null;
    Entry<T> first = null;
    for (Map.Entry<String, LogPage<T>> log : logs.entrySet()) {
      List<Entry<T>> entries = log.getValue().entries();
      int at = taken.getOrDefault(log.getKey(), 0);
      if (at < entries.size()
          && (first == null
              || order.compare(entries.get(at).recordedAt(), first.recordedAt()) < 0)) {
        found = log.getKey();
        first = entries.get(at);
      }
    }
    return found;
  }

  // a log that returned a full part may have more entries before the place it searched up to
  private static <T> long place(LogPage<T> page, int count, int limit) {
    List<Entry<T>> entries = page.entries();
    if (count == entries.size() && count < limit) {
      return Math.max(page.after(), page.reached());
    }
    return count == 0 ? page.after() : entries.get(count - 1).place();
  }
}
