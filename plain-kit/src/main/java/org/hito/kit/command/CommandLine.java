package org.hito.kit.command;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the command that the arguments of a process name. Exit codes: 0 done, 1 not done, 2
 * arguments that make no sense; the reason is one line on standard error.
 */
public final class CommandLine {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private final List<Command> commands;

  public CommandLine(Command... commands) {
    this.commands = List.of(commands);
  }

  /** Runs a command and ends the process; returns if there are no arguments. */
  public void exitIfMeant(String... arguments) {
    if (arguments.length > 0) {
      System.exit(run(List.of(arguments), System.out, System.err));
    }
  }

  /** Runs the command and returns the exit code. */
  public int run(List<String> arguments, PrintStream out, PrintStream problems) {
    try {
      find(arguments.get(0)).run(arguments.subList(1, arguments.size()), out);
      return DONE;
    } catch (CommandRefusal refusal) {
      problems.println(refusal.getMessage());
      return REFUSED;
    } catch (RuntimeException failure) {
      problems.println(Reason.of(failure));
      return FAILED;
    }
  }

  private Command find(String name) {
    return commands.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandRefusal(
                    "There is no command %s; there are %s. Without arguments the service starts."
                        .formatted(name, names())));
  }

  private String names() {
    return commands.stream().map(Command::name).collect(Collectors.joining(", "));
  }
}
