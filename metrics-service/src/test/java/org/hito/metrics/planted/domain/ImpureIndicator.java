package org.hito.metrics.planted.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Breaks the rule that domains know no JSON, on purpose. */
public record ImpureIndicator(@JsonProperty("value") String value) {}
