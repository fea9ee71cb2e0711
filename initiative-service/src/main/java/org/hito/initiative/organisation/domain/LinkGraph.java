package org.hito.initiative.organisation.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph of links between aggregates of one kind, by their codes.
 *
 * @param known the known ones, each with those it links to
 */
public record LinkGraph(Map<String, List<String>> known) {

  public LinkGraph {
    known = Map.copyOf(known);
  }

  /**
   * The shortest cycle from an aggregate back to itself through its new links: {@code a → b → a}.
   * Empty if there is none.
   */
  public Optional<List<String>> cycle(String code, List<String> next) {
    Map<String, String> reachedFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String other : at.equals(code) ? next : known.getOrDefault(at, List.of())) {
        if (reachedFrom.putIfAbsent(other, at) == null) {
          open.add(other);
        }
        if (other.equals(code)) {
          return Optional.of(way(code, reachedFrom));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> way(String code, Map<String, String> reachedFrom) {
    Deque<String> way = new ArrayDeque<>(List.of(code));
    for (String at = reachedFrom.get(code); !at.equals(code); at = reachedFrom.get(at)) {
      way.addFirst(at);
    }
    way.addFirst(code);
    return List.copyOf(way);
  }

  /** A cycle as a text. */
  public static String text(List<String> way) {
    return String.join(" → ", way);
  }
}
