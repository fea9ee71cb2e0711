package org.hito.meeting.commitment.app;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.kit.ServiceSettings;
import org.hito.kit.Today;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.Origin;
import org.hito.kit.schedule.Sweep;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.StateOverdue;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.commitment.persistence.PassedDueDates;

/** Records that a due date has passed: once, however many replicas sweep. */
@Startup // if the process stopped before the first sweep, its dependencies could no longer be
// created
@ApplicationScoped
public class OverdueSweep {

  private final Sweep sweep;
  private final PassedDueDates passed;
  private final Transactions transactions;
  private final Commands<Commitment, CommitmentFact> commands;
  private final Today today;
  private final Origin origin;

  OverdueSweep(
      Sweep sweep,
      PassedDueDates passed,
      Transactions transactions,
      CommitmentStore store,
      Today today,
      ServiceSettings service) {
    this.sweep = sweep;
    this.passed = passed;
    this.transactions = transactions;
    this.commands = new Commands<>(store);
    this.today = today;
    this.origin = new Origin(Actor.platform(service.name()), null, null);
  }

  /** Sweeps once; the scheduler never runs two sweeps at the same time. */
  @Scheduled(every = "{hito.overdue.every}", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return sweep.run(
        "overdue",
        after -> transactions.read(session -> passed.unstated(session, today.date(), after)),
        this::state);
  }

  private Uni<?> state(String code) {
    return transactions.write(
        session ->
            commands.change(
                session,
                code,
                Attempt.by(origin),
                commitment ->
                    Uni.createFrom().item(StateOverdue.decide(commitment, today.date()))));
  }
}
