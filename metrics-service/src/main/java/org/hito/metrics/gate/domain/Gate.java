package org.hito.metrics.gate.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hito.metrics.indicator.domain.Indicator;

/**
 * A gate, and the state of its clauses.
 *
 * @param definition as declared
 * @param watches what was last seen for each clause, in order
 * @param open whether it is open
 */
public record Gate(GateDefinition definition, List<Watch> watches, boolean open) {
  public Gate {
    watches = List.copyOf(watches);
  }

  /** A new gate, which is shut. */
  public static Gate unseen(GateDefinition definition) {
    return new Gate(
        definition,
        definition.condition().clauses().stream().map(c -> Watch.NOTHING).toList(),
        false);
  }

  public String code() {
    return definition.code();
  }

  /**
   * The gate after evaluating these indicators, by code.
   *
   * @param valuesMoved true if an event in the world moved them, rather than a definition or a new
   *     day
   */
  public Gate seeing(Map<String, Indicator> indicators, LocalDate today, boolean valuesMoved) {
    return seeing(indicators, today, clause -> valuesMoved ? LocalDate.MIN : today);
  }

  /**
   * The same.
   *
   * @param notBefore the first day on which a clause may have been met
   */
  Gate seeing(
      Map<String, Indicator> indicators, LocalDate today, Function<Clause, LocalDate> notBefore) {
    List<Clause> clauses = definition.condition().clauses();
    List<Watch> seen = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Indicator indicator = indicators.get(clause.indicator());
      seen.add(
          indicator == null
              ? watches.get(i)
              : watches.get(i).seeing(clause, indicator, today, notBefore.apply(clause)));
    }
    return new Gate(definition, seen, isOpen(seen, today));
  }

  private boolean isOpen(List<Watch> seen, LocalDate today) {
    Condition condition = definition.condition();
    IntStream indexes = IntStream.range(0, seen.size());
    return condition.all()
        ? indexes.allMatch(i -> seen.get(i).isHeld(condition.clauses().get(i), today))
        : indexes.anyMatch(i -> seen.get(i).isHeld(condition.clauses().get(i), today));
  }

  /** The next day that may open it without a change of its indicators, or null. */
  public LocalDate dueAfter(LocalDate today) {
    List<Clause> clauses = definition.condition().clauses();
    return IntStream.range(0, clauses.size())
        .mapToObj(i -> watches.get(i).heldFrom(clauses.get(i)))
        .filter(Objects::nonNull)
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
