package org.hito.kit.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain fact in its wire form.
 *
 * @param id its id where something refers to it already, or null for a new one
 * @param type what happened: {@code delivered}
 * @param occurredAt when it happened in the world
 * @param change what changed, in the form of the contract
 * @param state the full state after, in the shape of the REST representation
 */
public record FactBody(UUID id, String type, Instant occurredAt, Object change, Object state) {

  public FactBody(String type, Instant occurredAt, Object change, Object state) {
    this(null, type, occurredAt, change, state);
  }
}
