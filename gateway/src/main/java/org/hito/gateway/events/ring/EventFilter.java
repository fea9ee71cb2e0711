package org.hito.gateway.events.ring;

import java.util.List;
import java.util.Set;

/**
 * Selects the facts a subscriber wants.
 *
 * @param types short types, or beginnings of them ending in {@code *}; empty: every type
 * @param subjects codes; empty: every subject
 */
public record EventFilter(List<String> types, Set<String> subjects) {

  public EventFilter {
    types = List.copyOf(types);
    subjects = Set.copyOf(subjects);
  }

  public boolean accepts(StreamedFact fact) {
    return (subjects.isEmpty() || subjects.contains(fact.subject()))
        && (types.isEmpty() || types.stream().anyMatch(type -> matches(type, fact.type())));
  }

  private static boolean matches(String wanted, String type) {
    return wanted.endsWith("*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }
}
