package org.hito.meeting.planted.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** Breaks the rule on purpose: a domain that knows JSON. */
public record ImpureCommitment(JsonNode state) {}
