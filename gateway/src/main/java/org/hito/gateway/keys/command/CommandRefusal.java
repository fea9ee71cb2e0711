package org.hito.gateway.keys.command;

/** Arguments that make no sense; the message says which. */
final class CommandRefusal extends RuntimeException {

  CommandRefusal(String message) {
    super(message, null, false, false);
  }
}
