package org.hito.kit.deadletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hito.kit.command.CommandRefusal;

/** Which letters the arguments of a command name. */
final class Selection {

  static final String ALL = "all";

  private final List<Position> letters = new ArrayList<>();
  private final Set<String> topics = new HashSet<>();

  private Selection() {}

  static Selection of(List<String> arguments, Groups groups) {
    Selection selection = new Selection();
    for (String argument : arguments) {
      if (argument.equals(ALL)) {
        selection.topics.addAll(groups.topics());
      } else {
        Position.parse(argument)
            .ifPresentOrElse(
                letter -> selection.add(letter, groups),
                () -> selection.topics.add(groups.topic(argument)));
      }
    }
    return selection;
  }

  private void add(Position letter, Groups groups) {
    if (!groups.topics().contains(letter.topic())) {
      throw new CommandRefusal(
          "%s is no dead-letter topic of this service; those are %s."
              .formatted(letter.topic(), String.join(", ", groups.topics())));
    }
    letters.add(letter);
  }

  /** The chosen ones among the open letters, in order. */
  List<DeadLetter> from(DeadLetters all) {
    Set<Position> named = new HashSet<>();
    letters.forEach(letter -> named.add(all.open(letter).id()));
    return all.open().stream()
        .filter(letter -> named.contains(letter.id()) || topics.contains(letter.id().topic()))
        .toList();
  }
}
