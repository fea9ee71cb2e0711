package org.hito.kit.command;

/** A command could not be carried out; the message says why, in one line. */
public final class CommandFailure extends RuntimeException {

  public CommandFailure(String message) {
    super(message, null, false, false);
  }
}
