package org.hito.kit.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule of the pure domain on purpose. */
public record ImpureValue(JsonNode node) {}
