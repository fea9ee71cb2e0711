package org.hito.gateway.changes.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the state after a change must be like: a predicate of SQL/JSON, and its variables. In its
 * lax mode a member that is a list equals whatever it contains.
 */
public record StateFilter(String path, Map<String, List<String>> values) {

  private static final Map<String, String> PREDICATES =
      Map.of(
          "subject",
          "@.state.code == $subject[*]",
          "forum",
          "@.state.forum == $forum[*] || @.kind == \"forum\" && @.state.code == $forum[*]",
          "owner",
          "@.state.owner == $owner[*] || @.state.lead == $owner[*] || @.state.host == $owner[*]"
              + " || @.state.steward == $owner[*] || @.state.owners[*] == $owner[*]",
          "strategy",
          "@.state.strategy == $strategy[*]"
              + " || @.kind == \"strategy\" && @.state.code == $strategy[*]",
          "indicator",
          "@.state.indicators[*] == $indicator[*]"
              + " || @.state.contributions[*].indicator == $indicator[*]"
              + " || @.kind == \"indicator\" && @.state.code == $indicator[*]");

  /** The names of its members, of which each has codes. */
  public static final List<String> NAMES = PREDICATES.keySet().stream().sorted().toList();

  /** The filter; null where any state will do. */
  public static StateFilter of(SortedMap<String, List<String>> codes) {
    return codes.isEmpty()
        ? null
        : new StateFilter(
            codes.keySet().stream()
                .map(name -> "(" + PREDICATES.get(name) + ")")
                .collect(Collectors.joining(" && ", "$ ? (", ")")),
            codes);
  }
}
