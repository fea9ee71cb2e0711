package org.hito.metrics.subject.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A fact that moved a subject to another status, or created it.
 *
 * @param version the version of the subject it made
 * @param on the date given with it, or else the day of the fact
 * @param eventId the fact's id
 * @param undated true if no date was given with it; null otherwise
 */
public record Step(long version, PartialDate on, String eventId, Boolean undated) {

  /** On a date given with it. */
  public static Step dated(long version, PartialDate on, String eventId) {
    return new Step(version, on, eventId, null);
  }

  /** Without a date, by a fact of a day. */
  public static Step undated(long version, PartialDate day, String eventId) {
    return new Step(version, day, eventId, true);
  }

  /** The date given with it, or null. */
  public PartialDate date() {
    return Boolean.TRUE.equals(undated) ? null : on;
  }
}
