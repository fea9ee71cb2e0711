package org.hito.meeting.commitment.domain;

import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A renegotiation.
 *
 * @param from the due date before, or null when there was none
 * @param to the due date after it, or null when there is still none
 * @param owner the change of the owner, or null when the owner stayed
 * @param on when it was agreed
 * @param reason why
 * @param reasonText the reason in two languages, or null if it was given as a plain text
 * @param agreedWith the organisations it was agreed with
 * @param meeting the meeting it was agreed in, or null
 * @param actor the agency that recorded it, or null for an administrator
 */
public record Slip(
    PartialDate from,
    PartialDate to,
    Handover owner,
    PartialDate on,
    String reason,
    LocalisedText reasonText,
    List<String> agreedWith,
    String meeting,
    String actor) {

  public Slip {
    agreedWith = ListValues.orEmpty(agreedWith);
  }

  /** A change of the owner. */
  public record Handover(String from, String to) {}
}
