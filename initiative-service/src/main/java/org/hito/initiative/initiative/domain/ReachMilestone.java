package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneReached;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.MoveDate;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * Reaches a milestone.
 *
 * @param milestone a milestone of the initiative
 * @param on when
 * @param evidence the evidence for it
 */
public record ReachMilestone(Milestone milestone, PartialDate on, List<Evidence> evidence) {

  public ReachMilestone {
    evidence = List.copyOf(evidence);
  }

  /** Decides on it; changes nothing if nothing differs. */
  public Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        InitiativePolicy.mayChange(actor, initiative.definition().lead())
            .or(() -> cancelled(initiative))
            .or(() -> wrongDate(initiative, today).map(Rejection::invalid));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    Milestone reached = milestone.reached(on, evidence);
    return reached.equals(milestone)
        ? Decision.unchanged(initiative)
        : HealthAssessment.of(
            initiative, initiative.with(reached), List.of(new MilestoneReached(reached)), today);
  }

  private Optional<Violation> wrongDate(Initiative initiative, LocalDate today) {
    return MoveDate.violation(on, null, today)
        .or(() -> Period.before(initiative.definition().period(), "/on", on));
  }

  /** Refuses milestones of a cancelled initiative. */
  static Optional<Rejection> cancelled(Initiative initiative) {
    return initiative.status() == InitiativeStatus.CANCELLED
        ? Optional.of(
            Rejection.conflict("initiative-cancelled", Map.of("initiative", initiative.code())))
        : Optional.empty();
  }
}
