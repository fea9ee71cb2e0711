package org.hito.kit.outbox;

/** Kafka did not acknowledge all facts in time; the others are sent again. */
final class RelayException extends RuntimeException {

  RelayException(Throwable cause) {
    super("not acknowledged: " + cause, cause);
  }
}
