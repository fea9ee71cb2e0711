package org.hito.kit.command;

import java.io.PrintStream;
import java.util.List;

/**
 * What a process does instead of its service, when its first argument names it. It reads the
 * settings of the service, and starts neither its API nor its consumers.
 */
public interface Command {

  /** The first argument, such as {@code --migrate}. */
  String name();

  /**
   * Does it.
   *
   * @param arguments those after the name
   * @param out takes what was asked for, and nothing else
   * @throws CommandRefusal when the arguments make no sense
   * @throws CommandFailure when it cannot be done now
   */
  void run(List<String> arguments, PrintStream out);
}
