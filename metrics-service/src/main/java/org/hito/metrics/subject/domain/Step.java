package org.hito.metrics.subject.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A fact that moved a subject to another status, or created it.
 *
 * @param version the version of the subject it made
 * @param on the date given with the move
 * @param eventId the fact's id
 */
public record Step(long version, PartialDate on, String eventId) {}
