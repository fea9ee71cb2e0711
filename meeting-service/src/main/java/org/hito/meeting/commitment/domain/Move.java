package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A move of a commitment.
 *
 * @param to the status it moved to
 * @param on when, or where only a bound is known the same as {@code by}
 * @param by the date by which it had happened, or null where its date is known
 * @param note a remark, or null
 * @param noteText the remark in two languages, or null if it was given as a plain text
 * @param actor the agency that moved it, or null for an administrator
 */
public record Move(
    CommitmentStatus to,
    PartialDate on,
    PartialDate by,
    String note,
    LocalisedText noteText,
    String actor) {}
