package org.hito.catalog.platform;

/** It is pointless to continue: the platform does not answer, or refuses the caller. */
public final class CannotWorkException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public CannotWorkException(String message) {
    super(message);
  }

  public CannotWorkException(String message, Throwable cause) {
    super(message, cause);
  }
}
