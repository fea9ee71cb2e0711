package org.hito.kit.command;

import java.io.PrintStream;
import java.util.List;

/**
 * What a process does instead of running its service, if its first argument names this command. It
 * reads the settings of the service, and starts neither its API nor its consumers.
 */
public interface Command {

  /** The first argument, such as {@code --migrate}. */
  String name();

  /**
   * Runs it.
   *
   * @param arguments those after the name
   * @param out receives the requested output, and nothing else
   * @throws CommandRefusal when the arguments make no sense
   * @throws CommandFailure when it cannot be done now
   */
  void run(List<String> arguments, PrintStream out);
}
