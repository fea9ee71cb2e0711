package org.hito.metrics.indicator.domain;

/**
 * An indicator as it was told at a moment.
 *
 * @param definition what was said of it
 * @param then what its value was
 */
public record Told(IndicatorDefinition definition, Then then) {}
