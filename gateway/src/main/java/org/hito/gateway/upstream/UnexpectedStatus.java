package org.hito.gateway.upstream;

/** A service answered a question with a status other than 200. */
public final class UnexpectedStatus extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  UnexpectedStatus(int status) {
    super("answered " + status, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
