package org.hito.metrics.measure.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of all indicators at one moment.
 *
 * @param epoch identifies the moment
 * @param countings those that follow facts
 * @param dependencies those derived from others
 * @param gates the indicators each gate watches, by the gate's code
 */
public record Measures(
    long epoch, Countings countings, Dependencies dependencies, Map<String, List<String>> gates) {
  public static final Measures UNKNOWN = of(0, Map.of(), Map.of());

  public Measures {
    gates = Map.copyOf(gates);
  }

  /**
   * Creates it.
   *
   * @param measures by indicator code; observed ones may be left out
   */
  public static Measures of(
      long epoch, Map<String, Measure> measures, Map<String, List<String>> gates) {
    Map<String, Derived> derived = new HashMap<>();
    List<Counting> countings =
        measures.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Counted)
            .map(entry -> new Counting(entry.getKey(), (Counted) entry.getValue()))
            .toList();
    measures.forEach(
        (code, measure) -> {
          if (measure instanceof Derived made) {
            derived.put(code, made);
          }
        });
    return new Measures(epoch, Countings.of(countings), new Dependencies(derived), gates);
  }

  /** The codes of the gates that watch one of these, in order. */
  public List<String> gatesOf(Set<String> indicators) {
    return gates.entrySet().stream()
        .filter(gate -> gate.getValue().stream().anyMatch(indicators::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The indicators a gate watches. */
  public List<String> watchedBy(String gate) {
    return gates.getOrDefault(gate, List.of());
  }
}
