package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A move of a commitment.
 *
 * @param to the status it moved to
 * @param on when
 * @param note a remark, or null
 * @param actor the agency that moved it, or null for an administrator
 */
public record Move(CommitmentStatus to, PartialDate on, String note, String actor) {}
