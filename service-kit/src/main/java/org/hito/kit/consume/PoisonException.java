package org.hito.kit.consume;

/** The record can never be processed: it belongs in the dead-letter topic. */
public final class PoisonException extends RuntimeException {

  public PoisonException(String message, Throwable cause) {
    super(message, cause);
  }

  public PoisonException(String message) {
    this(message, null);
  }
}
