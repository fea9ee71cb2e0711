package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A renegotiation or a review in this meeting, whose days must include its date.
 *
 * @param commitment the code of the commitment, made in this meeting or in another
 * @param on when it was renegotiated or reviewed
 */
public record Agreement(String commitment, PartialDate on) {}
