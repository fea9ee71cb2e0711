package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneTakenBack;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;

/**
 * Takes back that a milestone was reached.
 *
 * @param milestone a milestone of the initiative
 */
public record TakeMilestoneBack(Milestone milestone) {

  /** Decides on it; changes nothing if it was not reached. */
  public Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today, Actor actor) {
    Optional<Rejection> refusal =
        InitiativePolicy.mayChange(actor, initiative.definition().lead())
            .or(() -> ReachMilestone.cancelled(initiative));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    return milestone.reached()
        ? HealthAssessment.of(
            initiative,
            initiative.with(milestone.reached(null, List.of())),
            List.of(new MilestoneTakenBack(milestone)),
            today)
        : Decision.unchanged(initiative);
  }
}
