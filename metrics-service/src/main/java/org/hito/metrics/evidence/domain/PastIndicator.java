package org.hito.metrics.evidence.domain;

import org.hito.metrics.indicator.domain.IndicatorDefinition;

/**
 * An indicator as it was told at a moment.
 *
 * @param definition what was said of it
 * @param then what its value was
 */
public record PastIndicator(IndicatorDefinition definition, PastValue then) {}
