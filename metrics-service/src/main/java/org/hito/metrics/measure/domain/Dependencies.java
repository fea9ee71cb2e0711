package org.hito.metrics.measure.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which indicators are derived from which others: an acyclic graph. */
public final class Dependencies {
  public static final Dependencies NONE = new Dependencies(Map.of());

  private final Map<String, Derived> derived;
  private final Map<String, Set<String>> dependants = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  /**
   * Creates it.
   *
   * @param derived all derived indicators, by code
   */
  public Dependencies(Map<String, Derived> derived) {
    this.derived = Map.copyOf(derived);
    derived.forEach(
        (code, measure) ->
            measure
                .operands()
                .forEach(
                    operand ->
                        dependants.computeIfAbsent(operand, key -> new TreeSet<>()).add(code)));
    this.derived.keySet().forEach(this::measureDepth);
  }

  private int measureDepth(String code) {
    Integer known = depths.get(code);
    if (known != null) {
      return known;
    }
    int depth =
        measureOf(code).stream()
            .flatMap(measure -> measure.operands().stream())
            .mapToInt(operand -> measureDepth(operand) + 1)
            .max()
            .orElse(0);
    depths.put(code, depth);
    return depth;
  }

  /** The measure of an indicator, if it is derived. */
  public Optional<Derived> measureOf(String code) {
    return Optional.ofNullable(derived.get(code));
  }

  /** The indicators derived directly from it. */
  public Set<String> madeDirectlyOf(String code) {
    return dependants.getOrDefault(code, Set.of());
  }

  /** All indicators derived from these, directly or not, each after all it is derived from. */
  public List<String> madeOf(Collection<String> codes) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(codes);
    while (!open.isEmpty()) {
      for (String dependant : madeDirectlyOf(open.pop())) {
        if (found.add(dependant)) {
          open.push(dependant);
        }
      }
    }
    return inOrder(found);
  }

  /** The same codes, each after all it is derived from. */
  public List<String> inOrder(Collection<String> codes) {
    return codes.stream()
        .sorted(Comparator.comparingInt(this::depth).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int depth(String code) {
    return depths.getOrDefault(code, 0);
  }

  /**
   * The cycle a measure would close, from the indicator's code back to itself; empty if it closes
   * none.
   */
  public Optional<List<String>> cycle(String code, Derived measure) {
    return measure.operands().stream()
        .map(operand -> wayTo(code, operand, new ArrayList<>(List.of(code)), new TreeSet<>()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<String>> wayTo(
      String goal, String at, List<String> way, Set<String> visited) {
    List<String> longer = new ArrayList<>(way);
    longer.add(at);
    if (at.equals(goal)) {
      return Optional.of(longer);
    }
    if (!visited.add(at)) {
      return Optional.empty();
    }
    return measureOf(at).stream()
        .flatMap(measure -> measure.operands().stream())
        .map(next -> wayTo(goal, next, longer, visited))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
