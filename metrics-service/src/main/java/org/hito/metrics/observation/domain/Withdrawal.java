package org.hito.metrics.observation.domain;

import java.time.Instant;

/**
 * The withdrawal of an observation.
 *
 * @param at when
 * @param reason why
 * @param eventId the fact that published it
 */
public record Withdrawal(Instant at, String reason, String eventId) {}
