package org.hito.gateway.changes.domain;

import java.util.List;

/**
 * A part of one log.
 *
 * @param after the place after which it begins
 * @param entries in the order of the log
 * @param reached how far the log was looked through, unless there were more entries than asked for
 * @param end how far the log could be looked through
 */
public record LogPage<T>(long after, List<Entry<T>> entries, long reached, long end) {

  public LogPage {
    entries = List.copyOf(entries);
  }
}
