package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A report on a commitment.
 *
 * @param on the date it is about
 * @param progress per cent, 0–100, or null
 * @param note a text, or null
 * @param noteText the text in two languages, or null if it was given as a plain text
 * @param actor the agency that reported, or null for an administrator
 */
public record Update(
    PartialDate on, Integer progress, String note, LocalisedText noteText, String actor) {

  /** True if it has neither percentage nor text: only evidence was reported. */
  boolean saysNothing() {
    return progress == null && note == null;
  }

  /**
   * The one of two reports that has the percentage for the later date; the newer one where dates
   * tie.
   */
  static Update newerFigure(Update before, Update next) {
    if (next.progress == null) {
      return before;
    }
    return before != null && next.on.isBefore(before.on) ? before : next;
  }
}
