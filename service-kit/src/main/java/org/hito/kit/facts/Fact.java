package org.hito.kit.facts;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the fact log; its JSON members are named like the columns.
 *
 * @param event the complete CloudEvent, as every reader gets it
 */
@JsonNaming(SnakeCaseStrategy.class)
record Fact(
    UUID id,
    String aggregate,
    String code,
    long version,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String agency,
    UUID cause,
    String traceparent,
    String topic,
    String event) {}
