package org.hito.initiative.initiative.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.initiative.initiative.domain.Evidence;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.initiative.initiative.domain.ReachMilestone;
import org.hito.initiative.initiative.domain.TakeMilestoneBack;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Moves initiatives and their milestones; 404 if there is no such initiative or milestone. */
@ApplicationScoped
public class InitiativeCourse {

  private final Transactions transactions;
  private final InitiativeChanges changes;

  InitiativeCourse(Transactions transactions, InitiativeChanges changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  public Uni<Snapshot<Initiative>> move(
      Mutiny.Session session, String code, MoveInitiative command, Attempt attempt) {
    return changes.change(
        session,
        code,
        attempt,
        (initiative, today) -> command.decide(initiative, today, attempt.actor()));
  }

  public Uni<Snapshot<Initiative>> reach(
      String code, String milestone, PartialDate on, List<Evidence> evidence, Attempt attempt) {
    return change(
        code,
        attempt,
        (initiative, today) ->
            new ReachMilestone(existing(initiative, milestone), on, evidence)
                .decide(initiative, today, attempt.actor()));
  }

  public Uni<Snapshot<Initiative>> takeBack(String code, String milestone, Attempt attempt) {
    return change(
        code,
        attempt,
        (initiative, today) ->
            new TakeMilestoneBack(existing(initiative, milestone))
                .decide(initiative, today, attempt.actor()));
  }

  private Uni<Snapshot<Initiative>> change(
      String code, Attempt attempt, InitiativeChanges.Decide decide) {
    return transactions.write(session -> changes.change(session, code, attempt, decide));
  }

  private static Milestone existing(Initiative initiative, String milestone) {
    return initiative
        .definition()
        .milestone(milestone)
        .orElseThrow(() -> new ProblemException(404, "not-found"));
  }
}
