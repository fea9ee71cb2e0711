package org.hito.metrics.subject.domain;

import java.math.BigDecimal;

/**
 * What a commitment adds to an indicator once it is kept.
 *
 * @param indicator the indicator's code, defined or not
 * @param amount in the indicator's unit, may be negative
 */
public record Contribution(String indicator, BigDecimal amount) {}
