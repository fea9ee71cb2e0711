package org.hito.initiative.fund.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * Declares a fund, new or existing.
 *
 * @param declared the fund; unreadable parts are null
 * @param unreadable the violations of the form of the request
 */
public record DeclareFund(Fund declared, List<Violation> unreadable) {

  private static final Set<String> MONEY = Set.of("/amount", "/from", "/to");

  public DeclareFund {
    unreadable = List.copyOf(unreadable);
  }

  /** The rejection of an actor who may not declare it, if any. */
  public Optional<Rejection> forbidden(Optional<Fund> before, Actor actor) {
    return before
        .flatMap(was -> FundPolicy.mayChange(actor, was.funders()))
        .or(() -> FundPolicy.mayChange(actor, declared.funders()));
  }

  /** Registers it, revises the existing one, or finds nothing to do. */
  public Decision<Fund, FundFact> decide(
      Optional<Fund> before, FundSurroundings surroundings, Actor actor) {
    Optional<Rejection> refusal = forbidden(before, actor).or(() -> broken(surroundings));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    if (before.isEmpty()) {
      return Decision.accepted(declared, new FundFact.Registered());
    }
    return before.get().equals(declared)
        ? Decision.unchanged(declared)
        : Decision.accepted(declared, new FundFact.Revised(before.get()));
  }

  private Optional<Rejection> broken(FundSurroundings surroundings) {
    List<Violation> violations =
        Stream.concat(
                unreadable.stream(),
                FundRules.violations(declared, surroundings).stream().filter(this::isReadable))
            .toList();
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  /** False if its amount is unreadable: it must not also be reported as missing. */
  private boolean isReadable(Violation broken) {
    return !broken.pointer().isEmpty()
        || unreadable.stream().map(Violation::pointer).noneMatch(MONEY::contains);
  }
}
