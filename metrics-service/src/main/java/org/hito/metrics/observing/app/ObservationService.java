package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.persistence.ObservationRow;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.observing.domain.ObserveIndicator;

/** Takes observations in. */
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

  /**
   * An observation as it stands now.
   *
   * @param before what stood for its day and breakdown before: the same where nothing has changed
   */
  public record Taken(ObservationRow observation, Optional<ObservationRow> before) {

    /** True when nothing stood there. */
    public boolean created() {
      return before.isEmpty();
    }

    /** True when it took the place of another. */
    public boolean restated() {
      return before.isPresent() && !before.get().equals(observation);
    }
  }

  /** Observes an indicator; another value for the same day and breakdown restates it. */
  public Uni<Taken> observe(String code, Observation observation, Origin origin) {
    return transactions.write(
        session ->
            observed
                .lock(session, code)
                .chain(concerned -> observe(session, concerned, code, observation, origin))
                .map(Step::taken));
  }

  /** What an indicator's observations may be broken down by. */
  public Uni<List<String>> dimensions(String code) {
    return transactions
        .read(session -> indicators.find(session, code))
        .map(found -> found.orElseThrow(() -> new ProblemException(404, "not-found")))
        .map(found -> found.state().indicator().definition().breakdowns())
        .map(breakdowns -> breakdowns.stream().map(Breakdown::code).toList());
  }

  /**
   * Observes an indicator many times, in order and in the caller's transaction; what is refused
   * holds back nothing else.
   *
   * @return for each either what was taken or why it was refused
   */
  public Uni<List<Outcome>> observeAll(
      Mutiny.Session session, String code, List<Observation> all, Origin origin) {
    return observed
        .lock(session, code)
        .chain(concerned -> observeAll(session, concerned, code, all, origin));
  }

  /** Tells what would come of observing it many times, and changes nothing. */
  public Uni<List<Outcome>> judgeAll(String code, List<Observation> all, Origin origin) {
    return transactions.write(
        session -> {
          session.currentTransaction().markForRollback();
          return observeAll(session, code, all, origin);
        });
  }

  /** What came of one of many: one of the two. */
  public record Outcome(Taken taken, Problem problem) {}

  private Uni<List<Outcome>> observeAll(
      Mutiny.Session session,
      LockedIndicators concerned,
      String code,
      List<Observation> all,
      Origin origin) {
    List<Outcome> outcomes = new ArrayList<>();
    LockedIndicators[] now = {concerned};
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(
            observation ->
                observe(session, now[0], code, observation, origin)
                    .invoke(step -> now[0] = step.concerned())
                    .map(step -> new Outcome(step.taken(), null))
                    .onFailure(ProblemException.class)
                    .recoverWithItem(failure -> new Outcome(null, failure.problem())))
        .collect()
        .in(() -> outcomes, List::add)
        .replaceWith(outcomes);
  }

  /** What was taken, and what is concerned as it stands afterwards. */
  private record Step(Taken taken, LockedIndicators concerned) {}

  private Uni<Step> observe(
      Mutiny.Session session,
      LockedIndicators concerned,
      String code,
      Observation observation,
      Origin origin) {
    return observations
        .standing(session, code, observation)
        .chain(
            standing ->
                observe(
                    session,
                    concerned,
                    code,
                    standing
                        .map(row -> observation.restating(row.observation()))
                        .orElse(observation),
                    standing,
                    origin));
  }

  private Uni<Step> observe(
      Mutiny.Session session,
      LockedIndicators concerned,
      String code,
      Observation observation,
      Optional<ObservationRow> standing,
      Origin origin) {
    ZonedDateTime now = log.now();
    UUID id = log.newId();
    Decision<Indicator, IndicatorFact> decision =
        new ObserveIndicator(observation)
            .decide(
                concerned.snapshots().get(code).state().indicator(),
                standing.map(ObservationRow::observation),
                origin.actor(),
                now,
                id.toString());
    if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
      throw new ProblemException(Problem.of(rejected.rejection()));
    }
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return Uni.createFrom()
          .item(new Step(new Taken(standing.orElseThrow(), standing), concerned));
    }
    Instant occurredAt = PartialDate.of(observation.on()).begins();
    Cause cause = new Cause(id.toString(), observation.on(), occurredAt, now.toInstant());
    Map<String, Movement> first = Map.of(code, new Movement(accepted.state(), accepted.facts()));
    // a consequence may be refused: nothing is stored before every fact is prepared
    return mover
        .spread(session, concerned, first, cause, now, origin)
        .chain(
            after ->
                record(session, code, observation, id, origin.actor(), now.toInstant())
                    .map(row -> new Step(new Taken(row, standing), after)));
  }

  private Uni<ObservationRow> record(
      Mutiny.Session session,
      String code,
      Observation observation,
      UUID id,
      Actor actor,
      Instant now) {
    return observations
        .record(session, code, observation, id, actor, now)
        .replaceWith(ObservationRow.of(observation, id, now));
  }
}
