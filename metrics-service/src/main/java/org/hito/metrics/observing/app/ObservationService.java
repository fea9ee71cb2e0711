package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.observing.domain.ObserveIndicator;
import org.hito.metrics.progress.domain.Direction;

/** Records observations. */
@ApplicationScoped
public class ObservationService {

  private final Transactions transactions;
  private final ObservedIndicators observed;
  private final IndicatorMover mover;
  private final IndicatorStore indicators;
  private final ObservationStore observations;
  private final FactLog log;

  ObservationService(
      Transactions transactions,
      ObservedIndicators observed,
      IndicatorMover mover,
      IndicatorStore indicators,
      ObservationStore observations,
      FactLog log) {
    this.transactions = transactions;
    this.observed = observed;
    this.mover = mover;
    this.indicators = indicators;
    this.observations = observations;
    this.log = log;
  }

  /** The indicators among these that the actor may observe. */
  public Uni<List<String>> possible(List<String> codes, Actor actor) {
    return transactions
        .read(session -> indicators.findAll(session, codes))
        .map(
            found ->
                found.stream()
                    .map(Snapshot::state)
                    .filter(indicator -> ObserveIndicator.isPossible(indicator, actor))
                    .map(Indicator::code)
                    .toList());
  }

  /**
   * The current observation of a place.
   *
   * @param before the one it superseded, or the same one when nothing changed
   */
  public record Taken(
      RecordedObservation observation, Optional<RecordedObservation> before, Direction direction) {

    /** True when there was none before. */
    public boolean created() {
      return before.isEmpty();
    }

    /** True when it superseded another. */
    public boolean restated() {
      return before.isPresent() && !before.get().equals(observation);
    }
  }

  /** The outcome of one observation of many: accepted, or a problem. */
  public record Outcome(Taken taken, Problem problem) {}

  /** Records an observation; another value for the same place restates it. */
  public Uni<Taken> observe(String code, Observation observation, Origin origin) {
    return transactions.write(
        session ->
            observed
                .lock(session, code)
                .chain(locked -> new Work(session, code, origin, locked).observe(observation)));
  }

  /** The dimensions an indicator's observations may be broken down by. */
  public Uni<List<String>> dimensions(String code) {
    return transactions
        .read(session -> indicators.find(session, code))
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")))
        .map(found -> found.state().definition().breakdowns())
        .map(breakdowns -> breakdowns.stream().map(Breakdown::code).toList());
  }

  /**
   * Records many observations in order and in the caller's transaction. A refused one changes
   * nothing and affects no other.
   */
  public Uni<List<Outcome>> observeAll(
      Mutiny.Session session, String code, List<Observation> all, Origin origin) {
    return observed
        .lock(session, code)
        .chain(locked -> new Work(session, code, origin, locked).observeAll(all));
  }

  /** Determines the outcomes of many observations without changing anything. */
  public Uni<List<Outcome>> judgeAll(String code, List<Observation> all, Origin origin) {
    return transactions.write(
        session -> {
          SqlTransaction.of(session).doom();
          return observeAll(session, code, all, origin);
        });
  }

  /** Observations of one indicator in one transaction, each applied after the one before. */
  private final class Work {

    private final Mutiny.Session session;
    private final String code;
    private final Origin origin;
    private LockedIndicators locked;

    Work(Mutiny.Session session, String code, Origin origin, LockedIndicators locked) {
      this.session = session;
      this.code = code;
      this.origin = origin;
      this.locked = locked;
    }

    Uni<List<Outcome>> observeAll(List<Observation> all) {
      return Multi.createFrom()
          .iterable(all)
          .onItem()
          .transformToUniAndConcatenate(
              observation ->
                  observe(observation)
                      .map(taken -> new Outcome(taken, null))
                      .onFailure(ProblemException.class)
                      .recoverWithItem(failure -> new Outcome(null, failure.problem())))
          .collect()
          .asList();
    }

    Uni<Taken> observe(Observation given) {
      Observation observation = given.recordedOn(log.now().toLocalDate());
      return observations
          .current(session, code, observation.place())
          .chain(
              current ->
                  observe(
                      observation.after(current.map(RecordedObservation::observation)), current));
    }

    private Uni<Taken> observe(Observation observation, Optional<RecordedObservation> current) {
      LocalDate newest = locked.indicator(code).standing().freshness().observedOn();
      return observation.isTotal() && observation.on().equals(newest)
          ? observations
              .next(session, code, observation.place())
              .chain(rival -> observe(observation, current, rival))
          : observe(observation, current, Optional.empty());
    }

    private Uni<Taken> observe(
        Observation observation,
        Optional<RecordedObservation> current,
        Optional<RecordedObservation> rival) {
      ZonedDateTime now = log.now();
      UUID id = log.newId();
      ObserveIndicator command = new ObserveIndicator(observation);
      Decision<Indicator, IndicatorFact> decision =
          command.decide(
              locked.indicator(code),
              current.map(RecordedObservation::observation),
              rival.map(RecordedObservation::observation),
              origin.actor(),
              now,
              id.toString());
      if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
        throw new ProblemException(Problem.of(rejected.rejection()));
      }
      if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
        return Uni.createFrom().item(new Taken(current.orElseThrow(), current, direction()));
      }
      // a consequence may be refused, so every fact is prepared before anything is stored
      Map<String, Movement> first = Map.of(code, new Movement(accepted.state(), accepted.facts()));
      return mover
          .spread(session, locked, first, command.cause(code, now, id.toString()), now, origin)
          .invoke(after -> locked = after)
          .chain(() -> record(observation, id, now.toInstant()))
          .map(row -> new Taken(row, current, direction()));
    }

    private Direction direction() {
      return locked.indicator(code).definition().goal().direction();
    }

    private Uni<RecordedObservation> record(Observation observation, UUID id, Instant now) {
      return observations
          .record(session, code, observation, id, origin.actor(), now)
          .replaceWith(RecordedObservation.of(observation, id, now));
    }
  }
}
