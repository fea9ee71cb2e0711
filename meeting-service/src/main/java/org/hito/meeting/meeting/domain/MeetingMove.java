package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A move of a meeting.
 *
 * @param to the status it moved to
 * @param on when it happened
 * @param reason why, or null
 * @param reasonText the reason in two languages, or null if it was given as a plain text
 * @param actor the agency that moved it, or null for an administrator
 */
public record MeetingMove(
    MeetingStatus to, PartialDate on, String reason, LocalisedText reasonText, String actor) {}
