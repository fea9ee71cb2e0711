package org.hito.kit.sql;

/**
 * COMMIT failed. Unless the cause is an answer of the database, the transaction may be committed.
 */
public final class CommitFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommitFailure(Throwable cause) {
    super(cause);
  }
}
