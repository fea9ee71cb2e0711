package org.hito.kit.outbox;

/** Kafka did not acknowledge everything in time; what it did not is sent again. */
final class RelayException extends RuntimeException {

  RelayException(Throwable cause) {
    super("not acknowledged: " + cause, cause);
  }
}
