package org.hito.gateway.events.ring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects facts for a subscriber: those with a wanted value in each of the given facets. */
public final class EventFilter {

  /** Selects every fact. */
  public static final EventFilter ALL = new EventFilter(Map.of());

  private record Wanted(Set<String> values, List<String> beginnings) {

    static Wanted of(List<String> given) {
      return new Wanted(
          given.stream().filter(value -> !isBeginning(value)).collect(Collectors.toSet()),
          given.stream()
              .filter(Wanted::isBeginning)
              .map(value -> value.substring(0, value.length() - 1))
              .toList());
    }

    private static boolean isBeginning(String value) {
      return value.endsWith("*");
    }

    boolean includes(String value) {
      if (values.contains(value)) {
        return true;
      }
      for (String beginning : beginnings) {
        if (value.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }

    boolean includesOneOf(List<String> all) {
      for (String value : all) {
        if (includes(value)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<Facet, Wanted> wanted;

  private EventFilter(Map<Facet, Wanted> wanted) {
    this.wanted = wanted;
  }

  /**
   * A filter.
   *
   * @param given by facet, values or beginnings of them ending in {@code *}, of which one must
   *     match; a facet without any is ignored
   */
  public static EventFilter of(Map<Facet, List<String>> given) {
    Map<Facet, Wanted> wanted = new EnumMap<>(Facet.class);
    given.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            wanted.put(facet, Wanted.of(values));
          }
        });
    return wanted.isEmpty() ? ALL : new EventFilter(wanted);
  }

  public boolean accepts(StreamedFact fact) {
    for (var one : wanted.entrySet()) {
      if (!accepts(one.getKey(), one.getValue(), fact)) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(Facet facet, Wanted wanted, StreamedFact fact) {
    return switch (facet) {
      case TYPE -> wanted.includes(fact.type());
      case SUBJECT -> wanted.includes(fact.subject());
      default -> wanted.includesOneOf(fact.codes().getOrDefault(facet, List.of()));
    };
  }
}
