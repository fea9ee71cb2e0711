package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A move of a meeting.
 *
 * @param to the status it moved to
 * @param on when
 * @param reason why, or null
 * @param actor the agency that moved it, or null for an administrator
 */
public record MeetingMove(MeetingStatus to, PartialDate on, String reason, String actor) {}
