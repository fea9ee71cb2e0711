package org.hito.gateway.audit.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Selects entries; a null member selects all.
 *
 * @param path a prefix of the path
 * @param from the first instant
 * @param to the instant after the last one
 * @param after the last entry of the previous page
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

  /** The position of an entry in the log. */
  public record Place(Instant at, UUID id) {}
}
