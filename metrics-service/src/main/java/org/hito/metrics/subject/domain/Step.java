package org.hito.metrics.subject.domain;

import org.hito.kit.domain.PartialDate;

/**
 * A fact that moved a subject from one status to another, or brought it into being.
 *
 * @param version the subject's version the fact made
 * @param on the date given with the move
 * @param eventId the fact's id
 */
public record Step(long version, PartialDate on, String eventId) {}
