package org.hito.metrics.movement.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorFact.Progressed;

/**
 * The facts that one transaction makes about one indicator, each with the state after it.
 * Consecutive moves become one fact with all their causes. If a gate opens or shuts in between,
 * another fact begins, so that the gate's fact has the state that caused it.
 */
final class CoalescedFacts {
  private final Snapshot<Indicator> before;
  private final List<StatedFact> facts = new ArrayList<>();

  /**
   * A fact with the state after it.
   *
   * @param origin of the last fact that led to it
   */
  record StatedFact(IndicatorFact fact, Snapshot<Indicator> after, Origin origin) {}

  CoalescedFacts(Snapshot<Indicator> before) {
    this.before = before;
  }

  /** Adds a fact, with the indicator after it. */
  void add(IndicatorFact fact, Indicator after, Origin origin, Instant now) {
    Optional<IndicatorFact> both = withLast(fact);
    if (both.isPresent()) {
      facts.remove(facts.size() - 1);
    }
    long version = before.version() + facts.size() + 1;
    facts.add(
        new StatedFact(
            both.orElse(fact), new Snapshot<>(after, version, before.createdAt(), now), origin));
  }

  private Optional<IndicatorFact> withLast(IndicatorFact fact) {
    return facts.isEmpty()
            || !(facts.get(facts.size() - 1).fact() instanceof Progressed last)
            || !(fact instanceof Progressed next)
        ? Optional.empty()
        : last.and(next).map(IndicatorFact.class::cast);
  }

  /** The version of the indicator after them. */
  long version() {
    return before.version() + facts.size();
  }

  List<StatedFact> all() {
    return facts;
  }
}
