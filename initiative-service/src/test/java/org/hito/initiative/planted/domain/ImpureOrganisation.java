package org.hito.initiative.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule of the pure domain on purpose. */
public record ImpureOrganisation(JsonNode body) {}
