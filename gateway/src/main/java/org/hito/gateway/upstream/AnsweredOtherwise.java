package org.hito.gateway.upstream;

/** A service answered a question with another status than 200. */
public final class AnsweredOtherwise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  AnsweredOtherwise(int status) {
    super("answered " + status, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
