package org.hito.initiative.initiative.app;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.initiative.initiative.domain.StateMissed;
import org.hito.initiative.initiative.persistence.InitiativeStore;
import org.hito.kit.ServiceSettings;
import org.hito.kit.Today;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.Origin;
import org.hito.kit.schedule.Sweep;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Transactions;

/** Records that a milestone's due date has passed: once, however many replicas sweep. */
@Startup // if the process stopped before the first sweep, its dependencies could no longer be
// created
@ApplicationScoped
public class MissedSweep {

  private final Sweep sweep;
  private final Transactions transactions;
  private final InitiativeStore store;
  private final InitiativeChanges changes;
  private final Today today;
  private final Origin origin;

  MissedSweep(
      Sweep sweep,
      Transactions transactions,
      InitiativeStore store,
      InitiativeChanges changes,
      Today today,
      ServiceSettings service) {
    this.sweep = sweep;
    this.transactions = transactions;
    this.store = store;
    this.changes = changes;
    this.today = today;
    this.origin = new Origin(Actor.platform(service.name()), null, null);
  }

  /** Sweeps once; the scheduler never runs two sweeps at the same time. */
  @Scheduled(every = "{hito.missed.every}", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return sweep.run(
        "missed",
        last -> transactions.read(session -> store.toBeMissed(session, today.date(), last)),
        this::state);
  }

  private Uni<?> state(String code) {
    return transactions.write(
        session -> changes.change(session, code, Attempt.by(origin), StateMissed::decide));
  }
}
