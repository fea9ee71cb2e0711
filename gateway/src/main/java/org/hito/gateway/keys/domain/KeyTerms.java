package org.hito.gateway.keys.domain;

import java.time.Duration;

/**
 * How long keys live.
 *
 * @param usual the lifetime of a key that is issued without an end
 * @param longest the longest lifetime a key can be given
 * @param grace how long a key is accepted after its successor was issued, by default
 */
public record KeyTerms(Duration usual, Duration longest, Duration grace) {}
