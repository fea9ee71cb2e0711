package org.hito.gateway.calendar.domain;

import java.time.Instant;
import java.util.List;

/**
 * An entry of a calendar.
 *
 * @param uid never changes
 * @param version rises with each change
 * @param updatedAt when the newest version was recorded
 * @param isCancelled whether it was cancelled
 * @param place null if it has none
 * @param href the address of its page
 */
public record CalendarEntry(
    String uid,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Span span,
    boolean isCancelled,
    String summary,
    String description,
    String place,
    List<String> categories,
    String href) {

  public CalendarEntry {
    categories = List.copyOf(categories);
  }
}
