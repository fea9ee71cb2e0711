package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A renegotiation that names the meeting in which it was agreed; the meeting must not leave it out.
 *
 * @param commitment the code of the commitment, made in this meeting or in another
 * @param on when it was agreed
 */
public record Agreement(String commitment, PartialDate on) {}
