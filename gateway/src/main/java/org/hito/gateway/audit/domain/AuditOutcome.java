package org.hito.gateway.audit.domain;

/** The outcome of a request. */
public enum AuditOutcome {
  DONE,
  /** It was not allowed: 401, 403 or 429. */
  REFUSED,
  /** It was allowed but failed, or its client left. */
  FAILED;

  private static final int FIRST_FAILURE = 400;

  /**
   * The outcome of an answer.
   *
   * @param status null if the client left before it
   */
  public static AuditOutcome of(Integer status) {
    if (status == null) {
      return FAILED;
    }
    return switch (status) {
      case 401, 403, 429 -> REFUSED;
      default -> status < FIRST_FAILURE ? DONE : FAILED;
    };
  }
}
