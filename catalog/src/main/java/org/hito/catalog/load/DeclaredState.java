package org.hito.catalog.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the platform has everything that a file declares; it may have more. */
final class DeclaredState {

  /** Members that matter only when an item is created: moves change them afterwards. */
  private static final Set<String> STARTING = Set.of("status", "reachedOn");

  private DeclaredState() {}

  // a range shows one of its ends as its value, too
  private static boolean isNumberOfRange(JsonNode held, JsonNode declared) {
    return held.has("range") && declared.path("value").isNumber() && !declared.has("range");
  }

  // a range may be declared as the value
  private static JsonNode counterpart(JsonNode held, String name, JsonNode declared) {
    return held.path(name.equals("value") && declared.isObject() ? "range" : name);
  }

  static boolean holds(JsonNode held, JsonNode declared) {
    if (declared.isObject()) {
      return !isNumberOfRange(held, declared)
          && declared.properties().stream()
              .filter(member -> !STARTING.contains(member.getKey()))
              .allMatch(
                  member ->
                      holds(
                          counterpart(held, member.getKey(), member.getValue()),
                          member.getValue()));
    }
    if (declared.isArray()) {
      return held.size() == declared.size()
          && IntStream.range(0, held.size()).allMatch(at -> holds(held.get(at), declared.get(at)));
    }
    if (declared.isNumber() && held.isNumber()) {
      return held.decimalValue().compareTo(declared.decimalValue()) == 0;
    }
    return declared.isNull() ? held.isNull() || held.isMissingNode() : declared.equals(held);
  }
}
