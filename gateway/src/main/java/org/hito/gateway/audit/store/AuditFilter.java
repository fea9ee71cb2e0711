package org.hito.gateway.audit.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param path its beginning
 * @param from the first instant
 * @param to the instant after the last one
 * @param after the last entry of the page before
 */
public record AuditFilter(
    String agency,
    String subject,
    String method,
    Integer status,
    String code,
    String path,
    Instant from,
    Instant to,
    Place after) {

  /** The place of an entry in the log. */
  public record Place(Instant at, UUID id) {}
}
