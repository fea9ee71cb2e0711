package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.PartialDate;

/**
 * One move a commitment made.
 *
 * @param to the status it moved to
 * @param on when
 * @param note what there is to say about it, or null
 * @param actor the agency that moved it, or null for the platform's administrators
 */
public record Move(CommitmentStatus to, PartialDate on, String note, String actor) {}
