package org.hito.gateway.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who tried what, and what came of it. Never a body, a query or a secret.
 *
 * @param subject null if nobody was identified
 * @param agency the organisation they acted for, or null
 * @param address where the request came from
 * @param status of the answer, null if the client left before it
 * @param code of the problem it was answered with, if the gateway knows
 * @param dropped how many entries before this one could not be kept; null elsewhere
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String requestId,
    String subject,
    String agency,
    String address,
    String method,
    String path,
    Integer status,
    String code,
    AuditOutcome outcome,
    Long dropped) {

  private static final String ADMINISTRATION = "/api/v1/admin/";

  /** Whether this is worth an entry: a change, a refusal, or whatever administrators do. */
  public boolean isKept(boolean reads) {
    return !reads || outcome == AuditOutcome.REFUSED || path.startsWith(ADMINISTRATION);
  }

  /** Says that entries were lost. */
  public static AuditEntry ofDropped(UUID id, Instant at, long dropped) {
    return new AuditEntry(
        id,
        at,
        "-",
        "gateway",
        null,
        "-",
        "-",
        "-",
        null,
        "audit-entries-dropped",
        AuditOutcome.FAILED,
        dropped);
  }
}
