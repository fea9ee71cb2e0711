package org.hito.gateway.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who attempted what, and its outcome. Never contains a body, a query or a secret.
 *
 * @param subject null if nobody was identified
 * @param agency the organisation they acted for, or null
 * @param address where the request came from
 * @param status of the answer, null if the client left before it
 * @param code of the problem it was answered with, if the gateway knows
 * @param dropped how many entries before this one were lost; null unless the entry records a loss
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

  /**
   * Whether this belongs in the audit log: a change, a refusal, or any request of an administrator.
   */
  public boolean isKept(boolean reads) {
    return !reads || outcome == AuditOutcome.REFUSED || path.startsWith(ADMINISTRATION);
  }

  /** An entry that records lost entries. */
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
