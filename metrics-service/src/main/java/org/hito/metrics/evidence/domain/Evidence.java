package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import java.util.List;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * An indicator and what its count is made of, read at one moment.
 *
 * @param total the number of inputs
 * @param sum of all inputs
 * @param inputs the earliest of them
 */
public record Evidence(
    Indicator indicator, long total, BigDecimal sum, List<CountedInput> inputs) {}
