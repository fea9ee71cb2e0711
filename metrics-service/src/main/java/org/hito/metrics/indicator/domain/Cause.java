package org.hito.metrics.indicator.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that makes an indicator move.
 *
 * @param eventId its id
 * @param on the day it speaks of, or null when of none
 * @param occurredAt when it happened in the world
 * @param recordedAt when the platform learnt it
 */
public record Cause(String eventId, LocalDate on, Instant occurredAt, Instant recordedAt) {}
