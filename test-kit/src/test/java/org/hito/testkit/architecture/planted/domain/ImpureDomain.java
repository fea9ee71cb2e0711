package org.hito.testkit.architecture.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule on purpose: a domain class that knows a JSON library. */
public record ImpureDomain(JsonNode tree) {}
