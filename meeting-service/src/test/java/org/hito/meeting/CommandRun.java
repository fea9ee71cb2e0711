package org.hito.meeting;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandLine;

/** A run of a command: its exit code, and what it printed. */
record CommandRun(int code, String out, String problems) {

  static CommandRun of(Command command, String... arguments) {
    var out = new ByteArrayOutputStream();
    var problems = new ByteArrayOutputStream();
    int code = new CommandLine(command).run(List.of(arguments), stream(out), stream(problems));
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
  }

  /** The printed lines that begin like this. */
  List<String> lines(String beginning) {
    return out.lines().filter(line -> line.startsWith(beginning)).toList();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
