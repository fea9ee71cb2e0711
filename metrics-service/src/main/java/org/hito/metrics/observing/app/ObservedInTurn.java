package org.hito.metrics.observing.app;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.movement.app.Moves;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observation.domain.Place;
import org.hito.metrics.observation.domain.RecordedObservation;
import org.hito.metrics.observing.app.ObservationService.Outcome;
import org.hito.metrics.observing.app.ObservationService.Taken;
import org.hito.metrics.observing.domain.ObserveIndicator;
import org.hito.metrics.progress.domain.Direction;

/** Observations of one indicator, applied in memory one after the other. */
final class ObservedInTurn {

  private final String code;
  private final Origin origin;
  private final FactLog log;
  private final Moves moves;
  private final Map<Place, RecordedObservation> standing = new HashMap<>();
  private final List<RecordedObservation> recorded = new ArrayList<>();

  /**
   * Begins with what is stored.
   *
   * @param standing the current observations of all their places, and the newest other one
   */
  ObservedInTurn(
      String code, Origin origin, FactLog log, Moves moves, List<RecordedObservation> standing) {
    this.code = code;
    this.origin = origin;
    this.log = log;
    this.moves = moves;
    standing.forEach(one -> this.standing.put(one.observation().place(), one));
  }

  /** Applies one; fails with 413, after which nothing may be written, if a fact is too large. */
  Outcome observe(Observation given) {
    Place place = given.place();
    Optional<RecordedObservation> current = Optional.ofNullable(standing.get(place));
    Observation observation =
        given
            .recordedOn(log.now().toLocalDate())
            .after(current.map(RecordedObservation::observation));
    ZonedDateTime now = log.now();
    UUID id = log.newId();
    ObserveIndicator command = new ObserveIndicator(observation);
    Decision<Indicator, IndicatorFact> decision =
        command.decide(
            indicator(),
            current.map(RecordedObservation::observation),
            rival(observation),
            origin.actor(),
            now,
            id.toString());
    if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
      return new Outcome(null, Problem.of(rejected.rejection()));
    }
    if (!(decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted)) {
      return new Outcome(new Taken(current.orElseThrow(), current, direction()), null);
    }
    Map<String, Movement> first = Map.of(code, new Movement(accepted.state(), accepted.facts()));
    moves.spread(first, command.cause(code, now, id.toString()), now, origin);
    RecordedObservation row = RecordedObservation.of(observation, id, now.toInstant());
    recorded.add(row);
    standing.put(place, row);
    return new Outcome(new Taken(row, current, direction()), null);
  }

  /** The newest other one of the whole, if the observation may be the value. */
  private Optional<Observation> rival(Observation observation) {
    boolean isAsNew = observation.on().equals(indicator().standing().freshness().observedOn());
    return observation.isTotal() && isAsNew
        ? standing.values().stream()
            .map(RecordedObservation::observation)
            .filter(one -> one.isTotal() && !one.place().equals(observation.place()))
            .reduce((one, other) -> other.isNewerThan(one) ? other : one)
        : Optional.empty();
  }

  private Indicator indicator() {
    return moves.locked().indicator(code);
  }

  private Direction direction() {
    return indicator().definition().goal().direction();
  }

  Moves moves() {
    return moves;
  }

  /** The new ones, in order. */
  List<RecordedObservation> recorded() {
    return recorded;
  }
}
