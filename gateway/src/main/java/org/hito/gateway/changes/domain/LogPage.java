package org.hito.gateway.changes.domain;

import java.util.List;

/**
 * A part of one log.
 *
 * @param after the place after which it begins
 * @param entries in the order of the log
 * @param reached how far the log was searched, unless there were more entries than requested
 * @param end how far the log could be searched
 */
public record LogPage<T>(long after, List<Entry<T>> entries, long reached, long end) {

  public LogPage {
    entries = List.copyOf(entries);
  }
}
