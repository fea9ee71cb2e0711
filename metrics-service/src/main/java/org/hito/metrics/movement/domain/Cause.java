package org.hito.metrics.movement.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that makes an indicator move.
 *
 * @param eventId its id
 * @param on the day in the world it speaks of; null when it speaks of none, as a definition does
 * @param occurredAt when it happened in the world
 * @param recordedAt when the platform learnt it
 */
public record Cause(String eventId, LocalDate on, Instant occurredAt, Instant recordedAt) {}
