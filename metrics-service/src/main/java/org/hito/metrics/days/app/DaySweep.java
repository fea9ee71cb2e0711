package org.hito.metrics.days.app;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.schedule.Sweep;
import org.hito.kit.store.Transactions;
import org.hito.metrics.days.domain.PassedDay;
import org.hito.metrics.gate.persistence.GateStore;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Measures;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.subject.persistence.CountingLock;

/**
 * Publishes what a new day changes: an expected value that moved on, a silence that grew too long,
 * a gate whose condition has held for long enough. Each is published once, by the first replica
 * that sweeps.
 */
@Startup // if the process stopped before the first sweep, its dependencies could no longer be
// created
@ApplicationScoped
public class DaySweep {
  private static final int BATCH = 100;

  private final Sweep sweep;
  private final Transactions transactions;
  private final CountingLock counting;
  private final IndicatorLocks locks;
  private final StandingIndicators indicators;
  private final GateStore gates;
  private final IndicatorMover mover;
  private final FactLog log;
  private final Origin origin;

  DaySweep(
      Sweep sweep,
      Transactions transactions,
      CountingLock counting,
      IndicatorLocks locks,
      StandingIndicators indicators,
      GateStore gates,
      IndicatorMover mover,
      FactLog log,
      ServiceSettings service) {
    this.sweep = sweep;
    this.transactions = transactions;
    this.counting = counting;
    this.locks = locks;
    this.indicators = indicators;
    this.gates = gates;
    this.mover = mover;
    this.log = log;
    this.origin = new Origin(Actor.platform(service.name()), null, null);
  }

  /** Sweeps once. The scheduler never calls it while a sweep is under way. */
  @Scheduled(every = "{hito.days.every}", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return run(log.now());
  }

  /** Sweeps once, as of a moment. */
  public Uni<Void> run(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    return sweep
        .run(
            "days",
            after -> transactions.read(session -> indicators.due(session, after, today, BATCH)),
            code -> look(now, measures -> List.of(code)))
        .chain(
            () ->
                sweep.run(
                    "gates",
                    after -> transactions.read(session -> gates.due(session, after, today, BATCH)),
                    gate -> look(now, measures -> measures.watchedBy(gate))));
  }

  private Uni<Void> look(ZonedDateTime now, Function<Measures, List<String>> which) {
    return transactions.write(
        session ->
            counting
                .shared(session)
                .chain(() -> locks.lock(session, which::apply))
                .chain(locked -> look(session, locked, which.apply(locked.measures()), now)));
  }

  private Uni<Void> look(
      Mutiny.Session session, LockedIndicators locked, List<String> codes, ZonedDateTime now) {
    Map<String, Indicator> standing = locked.indicators();
    Map<String, Movement> movements = new LinkedHashMap<>();
    codes.forEach(code -> movements.put(code, PassedDay.over(standing.get(code), now)));
    Instant midnight = PartialDate.of(now.toLocalDate()).begins();
    Cause cause = new Cause.Day(midnight, now.toInstant());
    return mover.spread(session, locked, movements, cause, now, origin).replaceWithVoid();
  }
}
