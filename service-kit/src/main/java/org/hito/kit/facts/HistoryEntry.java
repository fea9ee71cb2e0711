package org.hito.kit.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a thing.
 *
 * @param id the id of its fact, as on the topics
 * @param at when it happened in the world
 * @param recordedAt when the platform recorded it
 * @param change what changed
 * @param state the state after
 */
@Schema(
    requiredProperties = {"version", "type", "id", "at", "recordedAt", "actor", "change", "state"})
public record HistoryEntry(
    long version,
    String type,
    UUID id,
    Instant at,
    Instant recordedAt,
    String actor,
    String agency,
    UUID cause,
    JsonNode change,
    JsonNode state) {}
