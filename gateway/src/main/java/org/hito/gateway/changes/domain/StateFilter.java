package org.hito.gateway.changes.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition on the state after a change or on what the change replaced, so that a reader also
 * learns when something leaves its selection: a predicate of SQL/JSON and its variables.
 */
public record StateFilter(String path, Map<String, List<String>> values) {

  /**
   * By filter, the members that contain its codes, and the path to the codes inside them, if any.
   */
  private static final Map<String, Map<String, String>> MEMBERS =
      Map.of(
          "subject",
          Map.of("code", ""),
          "forum",
          Map.of("forum", ""),
          "owner",
          Map.of(
              "owner",
              "",
              "lead",
              "",
              "host",
              "",
              "steward",
              "",
              "owners",
              "",
              "convenors",
              "",
              "funders",
              ""),
          "strategy",
          Map.of("strategy", ""),
          "indicator",
          Map.of("indicators", "", "contributions", ".indicator", "condition", ".**.indicator"));

  /** The kinds whose own code counts as well. */
  private static final Map<String, String> KINDS =
      Map.of(
          "forum", "forum",
          "owner", "organisation",
          "strategy", "strategy",
          "indicator", "indicator");

  /** The names of its members, of which each has codes. */
  public static final List<String> NAMES = MEMBERS.keySet().stream().sorted().toList();

  /** The filter; null if it accepts every state. */
  public static StateFilter of(SortedMap<String, List<String>> codes) {
    return codes.isEmpty()
        ? null
        : new StateFilter(
            codes.keySet().stream()
                .map(StateFilter::predicate)
                .collect(Collectors.joining(" && ", "$ ? (", ")")),
            codes);
  }

  private static String predicate(String name) {
    Stream<String> members =
        new TreeMap<>(MEMBERS.get(name))
            .entrySet().stream()
                .flatMap(
                    member ->
                        Stream.of("@.state.%s[*]%s", "@.change.%s.from[*]%s")
                            .map(place -> place.formatted(member.getKey(), member.getValue())))
                .map(codes -> codes + " == $" + name + "[*]");
    Stream<String> itself =
        Stream.ofNullable(KINDS.get(name))
            .map(kind -> "@.kind == \"%s\" && @.state.code == $%s[*]".formatted(kind, name));
    return Stream.concat(members, itself).collect(Collectors.joining(" || ", "(", ")"));
  }
}
