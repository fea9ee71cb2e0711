package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.PartialDate;

/**
 * What was reported about a commitment between its moves.
 *
 * @param on the date it speaks of
 * @param progress per cent, 0–100, or null when only words were reported
 * @param note the words, or null
 * @param actor the agency that reported, or null for the platform's administrators
 */
public record Update(PartialDate on, Integer progress, String note, String actor) {

  /** True when it says nothing: evidence came without words. */
  boolean saysNothing() {
    return progress == null && note == null;
  }

  /**
   * Which of two reports, the second of them the younger, tells how far it is by the later date.
   */
  static Update newerFigure(Update before, Update next) {
    if (next.progress == null) {
      return before;
    }
    return before != null && next.on.isBefore(before.on) ? before : next;
  }
}
