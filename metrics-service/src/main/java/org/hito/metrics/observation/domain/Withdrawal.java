package org.hito.metrics.observation.domain;

import java.time.Instant;

/**
 * That an observation was withdrawn.
 *
 * @param at when
 * @param reason why
 * @param eventId the fact that told of it
 */
public record Withdrawal(Instant at, String reason, String eventId) {}
