package org.hito.gateway.events;

import java.util.List;
import java.util.Set;

/**
 * Which facts a subscriber wants.
 *
 * @param types short types, or beginnings of them ending in {@code *}; empty: every type
 * @param subjects codes; empty: every subject
 */
record EventFilter(List<String> types, Set<String> subjects) {

  EventFilter {
    types = List.copyOf(types);
    subjects = Set.copyOf(subjects);
  }

  boolean accepts(StreamedFact fact) {
    return (subjects.isEmpty() || subjects.contains(fact.subject()))
        && (types.isEmpty() || types.stream().anyMatch(type -> matches(type, fact.type())));
  }

  private static boolean matches(String wanted, String type) {
    return wanted.endsWith("*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }
}
