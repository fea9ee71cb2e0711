package org.hito.meeting.commitment.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A later meeting's review of a commitment.
 *
 * @param meeting the meeting that reviewed it
 * @param on when
 * @param outcome what the meeting found
 * @param note a remark, or null
 * @param actor the agency that recorded it, or null for an administrator
 */
public record Review(
    String meeting, PartialDate on, ReviewOutcome outcome, LocalisedText note, String actor) {}
