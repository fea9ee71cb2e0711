package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.initiative.initiative.domain.InitiativeFact.MilestoneMissed;
import org.hito.kit.domain.Decision;

/**
 * Records that due dates of milestones have passed: once per due date. Each fact contains the whole
 * initiative, so only a few are recorded at a time; the next sweep finds the others.
 */
public final class StateMissed {

  private static final int A_FEW = 20;

  private StateMissed() {}

  /** Decides on it; changes nothing unless a milestone is overdue and this was not recorded yet. */
  public static Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today) {
    List<Milestone> due =
        initiative.definition().milestones().stream()
            .filter(milestone -> isDue(milestone, today))
            .limit(A_FEW)
            .toList();
    Initiative stated =
        initiative.defined(
            initiative
                .definition()
                .withMilestones(
                    milestone -> due.contains(milestone) ? milestone.missed() : milestone));
    List<InitiativeFact> facts =
        due.stream()
            .<InitiativeFact>map(milestone -> new MilestoneMissed(milestone.missed()))
            .toList();
    return initiative.status().isOpen() && !facts.isEmpty()
        ? HealthAssessment.of(initiative, stated, facts, today)
        : Decision.unchanged(initiative);
  }

  private static boolean isDue(Milestone milestone, LocalDate today) {
    return milestone.toBeMissedAfter() != null && milestone.toBeMissedAfter().isBefore(today);
  }
}
