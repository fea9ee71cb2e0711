package org.hito.initiative.strategy.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * Declares a strategy, new or existing.
 *
 * @param declared the strategy; unreadable parts are null
 * @param unreadable the violations of the form of the request
 */
public record DeclareStrategy(Strategy declared, List<Violation> unreadable) {

  public DeclareStrategy {
    unreadable = List.copyOf(unreadable);
  }

  /** The rejection of an actor who may not declare it, if any. */
  public Optional<Rejection> forbidden(Optional<Strategy> before, Actor actor) {
    return before
        .flatMap(was -> StrategyPolicy.mayChange(actor, was.owners()))
        .or(() -> StrategyPolicy.mayChange(actor, declared.owners()));
  }

  /** Registers it, revises the existing one, or finds nothing to do. */
  public Decision<Strategy, StrategyFact> decide(
      Optional<Strategy> before, StrategySurroundings surroundings, Actor actor) {
    Optional<Rejection> refusal = forbidden(before, actor).or(() -> broken(surroundings));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new StrategyFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new StrategyFact.Revised(before.get()));
  }

  private Optional<Rejection> broken(StrategySurroundings surroundings) {
    List<Violation> violations =
        Stream.concat(
                unreadable.stream(), StrategyRules.violations(declared, surroundings).stream())
            .toList();
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }
}
