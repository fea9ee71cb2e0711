package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneMissed;
import org.hito.kit.domain.Decision;

/** States that due dates have passed: each once, and again only for another due date. */
public final class StateMissed {

  private StateMissed() {}

  /** Decides on the day: nothing changes unless a milestone is overdue and it was not stated. */
  public static Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today) {
    Initiative stated =
        initiative.defined(
            initiative
                .definition()
                .withMilestones(
                    milestone -> isDue(milestone, today) ? milestone.missed() : milestone));
    List<InitiativeFact> facts =
        initiative.definition().milestones().stream()
            .filter(milestone -> isDue(milestone, today))
            .<InitiativeFact>map(milestone -> new MilestoneMissed(milestone.missed()))
            .toList();
    return initiative.status().isOpen() && !facts.isEmpty()
        ? Outcome.of(initiative, stated, facts, today)
        : Decision.unchanged(initiative);
  }

  private static boolean isDue(Milestone milestone, LocalDate today) {
    return milestone.toBeMissedAfter() != null && milestone.toBeMissedAfter().isBefore(today);
  }
}
