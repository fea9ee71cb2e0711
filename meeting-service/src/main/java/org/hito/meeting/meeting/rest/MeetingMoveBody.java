package org.hito.meeting.meeting.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.meeting.meeting.domain.MeetingStatus;

/** The documentation of the body that moves a meeting; {@link MeetingReader} reads it. */
record MeetingMoveBody(
    @Schema(required = true, description = "HELD, CLOSED or CANCELLED") MeetingStatus to,
    @Schema(required = true, description = "Not in the future, nor before the last move")
        PartialDate on,
    @Schema(description = "Why") String reason,
    @Schema(description = "Why, in English, Spanish or both") LocalisedText reasonText) {}
