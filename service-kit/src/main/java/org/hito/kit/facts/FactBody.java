package org.hito.kit.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain's fact in wire terms.
 *
 * @param id its id where something had to name it before, or null for a new one
 * @param type what happened: {@code delivered}
 * @param occurredAt when it happened in the world
 * @param change what changed, as the contract has it
 * @param state the full state after, in the shape of the REST representation
 */
public record FactBody(UUID id, String type, Instant occurredAt, Object change, Object state) {

  public FactBody(String type, Instant occurredAt, Object change, Object state) {
    this(null, type, occurredAt, change, state);
  }
}
