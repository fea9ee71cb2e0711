package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Wording;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.observing.app.ObservationService.Taken;
import org.hito.metrics.observing.domain.WithdrawObservation;

/** Withdraws observations. */
@ApplicationScoped
public class WithdrawalService {

  private final Transactions transactions;
  private final ObservedIndicators observed;
  private final ObservationStore observations;
  private final IndicatorMover mover;
  private final FactLog log;

  WithdrawalService(
      Transactions transactions,
      ObservedIndicators observed,
      ObservationStore observations,
      IndicatorMover mover,
      FactLog log) {
    this.transactions = transactions;
    this.observed = observed;
    this.observations = observations;
    this.mover = mover;
    this.log = log;
  }

  /**
   * Withdraws the observation of a place; 404 when there never was one. Withdrawing it again
   * changes nothing.
   */
  public Uni<Taken> withdraw(String code, Place place, Wording reason, Origin origin) {
    return transactions.write(
        session ->
            observed
                .lock(session, code)
                .map(locked -> new Work(session, code, locked, reason, origin))
                .chain(work -> withdraw(work, place)));
  }

  /** A withdrawal under way. */
  private record Work(
      Mutiny.Session session, String code, LockedIndicators locked, Wording reason, Origin origin) {
    Taken withdrawn(RecordedObservation row, RecordedObservation before) {
      return new Taken(
          row, Optional.of(before), locked.indicator(code).definition().goal().direction());
    }
  }

  private Uni<Taken> withdraw(Work work, Place place) {
    return observations
        .newest(work.session, work.code, place)
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")))
        .chain(
            row ->
                observations
                    .next(work.session, work.code, row.observation().place())
                    .map(found -> found.map(RecordedObservation::observation))
                    .chain(next -> withdraw(work, row, next)));
  }

  private Uni<Taken> withdraw(Work work, RecordedObservation row, Optional<Observation> next) {
    ZonedDateTime now = log.now();
    String id = log.newId().toString();
    Decision<Indicator, IndicatorFact> decision =
        new WithdrawObservation(row.observation(), work.reason)
            .decide(
                work.locked.indicator(work.code),
                row.withdrawn() == null,
                next,
                work.origin.actor(),
                now,
                id);
    if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
      throw new ProblemException(Problem.of(rejected.rejection()));
    }
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom().item(work.withdrawn(row, row));
    }
    Withdrawal withdrawal =
        new Withdrawal(now.toInstant(), work.reason.plain(), work.reason.text(), id);
    Cause cause = WithdrawObservation.cause(work.code, next, now, id);
    Map<String, Movement> first =
        Map.of(work.code, new Movement(accepted.state(), accepted.facts()));
    return mover
        .spread(work.session, work.locked, first, cause, now, work.origin)
        .chain(
            () ->
                observations.withdraw(
                    work.session, work.code, row.observation().place(), withdrawal))
        .replaceWith(work.withdrawn(row.withdrawn(withdrawal), row));
  }
}
