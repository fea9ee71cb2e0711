package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A renegotiation or a review that names this meeting; the meeting must not leave it out.
 *
 * @param commitment the code of the commitment, made in this meeting or in another
 * @param on when it was renegotiated or reviewed
 */
public record Agreement(String commitment, PartialDate on) {}
