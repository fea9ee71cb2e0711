package org.hito.metrics.observing.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.json.Json;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.IndicatorStore;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observation.persistence.ObservationStore;
import org.hito.metrics.observing.domain.ObserveIndicator;
import org.hito.metrics.progress.domain.Direction;

/** Records observations. */
@ApplicationScoped
public class ObservationService {

  // their facts are in memory until they are written
  private static final int TOGETHER = 200;
  private static final int TOGETHER_BYTES = 8 * 1024 * 1024;

  /** An observation has two facts of each indicator that it moves, at most. */
  private static final int FACTS = 2;

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
  public record Outcome(Taken taken, Problem problem) {

    private Taken orThrow() {
      if (problem != null) {
        throw new ProblemException(problem);
      }
      return taken;
    }
  }

  /** Records an observation; another value for the same place restates it. */
  public Uni<Taken> observe(String code, Observation observation, Origin origin) {
    return transactions.write(
        session ->
            observeAll(session, code, List.of(observation), origin)
                .map(outcomes -> outcomes.get(0).orThrow()));
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
        .chain(locked -> new Work(session, code, origin, locked).observeAll(all, together(locked)));
  }

  private static int together(LockedIndicators locked) {
    int bytes = FACTS * locked.indicators().values().stream().mapToInt(Json::size).sum();
    return Math.max(1, Math.min(TOGETHER, TOGETHER_BYTES / bytes));
  }

  /** Determines the outcomes of many observations without changing anything. */
  public Uni<List<Outcome>> judgeAll(String code, List<Observation> all, Origin origin) {
    return transactions.write(
        session -> {
          SqlTransaction.of(session).doom();
          return observeAll(session, code, all, origin);
        });
  }

  /** Observations of one indicator in one transaction, in parts that are written together. */
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

    /**
     * Applies them in order.
     *
     * @param together how many are written together
     */
    Uni<List<Outcome>> observeAll(List<Observation> all, int together) {
      return Multi.createFrom()
          .iterable(all)
          .group()
          .intoLists()
          .of(together)
          .onItem()
          .transformToUniAndConcatenate(this::observePart)
          .collect()
          .asList()
          .map(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Outcome>> observePart(List<Observation> part) {
      Set<Place> places = part.stream().map(Observation::place).collect(Collectors.toSet());
      return observations
          .standing(session, code, places)
          .chain(
              standing ->
                  mover
                      .begin(session, locked)
                      .map(moves -> new ObservedInTurn(code, origin, log, moves, standing)))
          .chain(inTurn -> observePart(part, inTurn));
    }

    private Uni<List<Outcome>> observePart(List<Observation> part, ObservedInTurn inTurn) {
      List<Outcome> outcomes;
      try {
        outcomes = part.stream().map(inTurn::observe).toList();
      } catch (ProblemException tooLarge) { // nothing is written yet
        return part.size() == 1
            ? Uni.createFrom().item(List.of(new Outcome(null, tooLarge.problem())))
            : observeAll(part, 1);
      }
      return inTurn
          .moves()
          .write(session)
          .chain(() -> observations.record(session, code, inTurn.recorded(), origin.actor()))
          .invoke(() -> locked = inTurn.moves().locked())
          .replaceWith(outcomes);
    }
  }
}
