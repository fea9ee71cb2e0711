package org.hito.gateway.keys.domain;

import java.time.Duration;

/**
 * How long keys live.
 *
 * @param usual the life of a key that is issued without an end
 * @param longest the longest life a key can be given
 * @param grace how long a key is still accepted after its successor was issued, unless it is said
 */
public record KeyTerms(Duration usual, Duration longest, Duration grace) {}
