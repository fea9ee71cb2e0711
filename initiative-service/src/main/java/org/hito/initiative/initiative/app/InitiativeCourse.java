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
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Preconditions;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;

/** Moves initiatives and their milestones; 404 where there is no such initiative or milestone. */
@ApplicationScoped
public class InitiativeCourse {

  private final Transactions transactions;
  private final InitiativeChanges changes;

  InitiativeCourse(Transactions transactions, InitiativeChanges changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  public Uni<Snapshot<Initiative>> move(
      Mutiny.Session session,
      String code,
      MoveInitiative command,
      Preconditions preconditions,
      Origin origin) {
    return changes.change(
        session,
        code,
        preconditions,
        origin,
        (initiative, today) -> command.decide(initiative, today, origin.actor()));
  }

  public Uni<Snapshot<Initiative>> reach(
      String code,
      String milestone,
      PartialDate on,
      List<Evidence> evidence,
      Preconditions preconditions,
      Origin origin) {
    return change(
        code,
        preconditions,
        origin,
        (initiative, today) ->
            new ReachMilestone(existing(initiative, milestone), on, evidence)
                .decide(initiative, today, origin.actor()));
  }

  public Uni<Snapshot<Initiative>> takeBack(
      String code, String milestone, Preconditions preconditions, Origin origin) {
    return change(
        code,
        preconditions,
        origin,
        (initiative, today) ->
            new TakeMilestoneBack(existing(initiative, milestone))
                .decide(initiative, today, origin.actor()));
  }

  private Uni<Snapshot<Initiative>> change(
      String code, Preconditions preconditions, Origin origin, InitiativeChanges.Decide decide) {
    return transactions.write(
        session -> changes.change(session, code, preconditions, origin, decide));
  }

  private static Milestone existing(Initiative initiative, String milestone) {
    return initiative
        .definition()
        .milestone(milestone)
        .orElseThrow(() -> new ProblemException(404, "not-found"));
  }
}
