package org.hito.metrics.gate.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * When a gate is open.
 *
 * @param all true when every clause must hold, false when one is enough
 * @param clauses at least one
 */
public record Condition(boolean all, List<Clause> clauses) {
  public Condition {
    clauses = List.copyOf(clauses);
  }

  /** The indicators it names, each once, in the declared order. */
  public Stream<String> indicators() {
    return clauses.stream().map(Clause::indicator).distinct();
  }
}
