package org.hito.kit.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line why something failed. */
public final class Reason {

  private static final int DEEPEST = 10;

  private Reason() {}

  /** The first line of every cause that adds something, from the outermost to the innermost. */
  public static String of(Throwable failure) {
    return Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .limit(DEEPEST)
        .map(Reason::line)
        .reduce("", Reason::added);
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow().strip();
  }

  private static String added(String said, String more) {
    return Stream.of(said, said.contains(more) ? "" : more)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
