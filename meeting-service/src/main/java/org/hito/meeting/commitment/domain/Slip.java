package org.hito.meeting.commitment.domain;

import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.PartialDate;

/**
 * One renegotiation: what was owed before, and what it was agreed to be instead.
 *
 * @param from the due date before, or null when there was none
 * @param to the due date from then on, or null when there is none still
 * @param owner who owed it and who owes it from then on, or null when that stayed
 * @param on when it was agreed
 * @param reason why
 * @param agreedWith the organisations it was agreed with
 * @param meeting the meeting it was agreed in, or null
 * @param actor the agency that wrote it down, or null for the platform's administrators
 */
public record Slip(
    PartialDate from,
    PartialDate to,
    Handover owner,
    PartialDate on,
    String reason,
    List<String> agreedWith,
    String meeting,
    String actor) {

  public Slip {
    agreedWith = ListValues.orEmpty(agreedWith);
  }

  /** A promise that another organisation owes from then on. */
  public record Handover(String from, String to) {}
}
