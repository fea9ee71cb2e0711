package org.hito.kit.command;

/** Arguments that make no sense; the message says which, in one line. */
public final class CommandRefusal extends RuntimeException {

  public CommandRefusal(String message) {
    super(message, null, false, false);
  }
}
