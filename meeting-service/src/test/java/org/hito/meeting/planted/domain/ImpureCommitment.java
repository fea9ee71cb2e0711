package org.hito.meeting.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule of the pure domain on purpose: it uses JSON. */
public record ImpureCommitment(JsonNode state) {}
