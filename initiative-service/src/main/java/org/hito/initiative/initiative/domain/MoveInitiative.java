package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.initiative.initiative.domain.InitiativeFact.StatusChanged;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.Wording;

/**
 * Moves an initiative.
 *
 * @param to the new status
 * @param on when it happened
 * @param reason why
 */
public record MoveInitiative(InitiativeStatus to, PartialDate on, Wording reason) {

  /** Decides on the move: checks the actor, then the status, then the date. */
  public Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        InitiativePolicy.mayChange(actor, initiative.definition().lead())
            .or(() -> illegal(initiative.status()))
            .or(() -> wrongDate(initiative, today).map(Rejection::invalid));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Move move = new Move(to, on, reason.plain(), reason.text(), actor.agency());
    return HealthAssessment.of(
        initiative,
        initiative.moved(move),
        List.of(new StatusChanged(initiative.status(), move)),
        today);
  }

  private Optional<Violation> wrongDate(Initiative initiative, LocalDate today) {
    Optional<Violation> wrong = MoveDate.violation(on, lastMove(initiative), today);
    return to.hasBegun()
        ? wrong.or(() -> Period.before(initiative.definition().period(), "/on", on))
        : wrong;
  }

  private Optional<Rejection> illegal(InitiativeStatus from) {
    List<String> allowed = from.allowed().stream().map(InitiativeStatus::name).toList();
    return from.allows(to)
        ? Optional.empty()
        : Optional.of(Rejection.illegalMove(from.name(), to.name(), allowed));
  }

  private static PartialDate lastMove(Initiative initiative) {
    Move last = initiative.moves().last();
    return last == null ? null : last.on();
  }
}
