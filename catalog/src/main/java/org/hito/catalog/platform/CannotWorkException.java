package org.hito.catalog.platform;

/** There is no point in going on: nobody answers, or the caller is not let in. */
public final class CannotWorkException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotWorkException(String message) {
    super(message);
  }

  public CannotWorkException(String message, Throwable cause) {
    super(message, cause);
  }
}
