package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
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
import org.hito.metrics.observation.domain.Withdrawal;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.observing.domain.WithdrawObservation;
import org.hito.metrics.progress.domain.KnownOn;

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

  /** Withdraws what stands there; 404 when nothing ever did. What is withdrawn already stays so. */
  public Uni<ObservationRow> withdraw(String code, Place place, String reason, Origin origin) {
    return transactions.write(
        session ->
            observed
                .lock(session, code)
                .chain(
                    concerned ->
                        observations
                            .newest(session, code, place)
                            .map(found -> found.orElseThrow(WithdrawalService::notFound))
                            .chain(
                                row ->
                                    observations
                                        .latest(session, code, place.on().minusDays(1), KnownOn.NOW)
                                        .map(found -> found.map(ObservationRow::observation))
                                        .chain(
                                            earlier ->
                                                withdraw(
                                                    session, concerned, code, row, earlier, reason,
                                                    origin)))));
  }

  private Uni<ObservationRow> withdraw(
      Mutiny.Session session,
      LockedIndicators concerned,
      String code,
      ObservationRow row,
      Optional<Observation> earlier,
      String reason,
      Origin origin) {
    ZonedDateTime now = log.now();
    String id = log.newId().toString();
    Decision<Indicator, IndicatorFact> decision =
        new WithdrawObservation(row.observation(), reason)
            .decide(
                concerned.snapshots().get(code).state().indicator(),
                row.withdrawn() == null,
                earlier,
                origin.actor(),
                now,
                id);
    if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
      throw new ProblemException(Problem.of(rejected.rejection()));
    }
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom().item(row);
    }
    Withdrawal withdrawal = new Withdrawal(now.toInstant(), reason, id);
    Cause cause = WithdrawObservation.cause(earlier, now, id);
    Map<String, Movement> first = Map.of(code, new Movement(accepted.state(), accepted.facts()));
    return observations
        .withdraw(session, code, new Place(row.on(), row.dimensions()), withdrawal)
        .chain(() -> mover.spread(session, concerned, first, cause, now, origin))
        .replaceWith(row.withdrawn(withdrawal));
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
