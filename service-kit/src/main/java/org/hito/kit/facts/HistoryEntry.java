package org.hito.kit.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a thing.
 *
 * @param actor the account that made it
 * @param agency the organisation that answers for it, or null
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
    @Schema(
            description =
                "The account that made the change; a technical name that says nothing to others"
                    + " where accounts have such names")
        String actor,
    @Schema(description = "The organisation that answers for the change, if any") String agency,
    UUID cause,
    JsonNode change,
    JsonNode state) {}
