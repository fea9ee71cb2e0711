package org.hito.metrics.observing.domain;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Wording;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorPolicy;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;

/**
 * Withdraws an observation. It stays readable as known until then, and another may replace it.
 *
 * @param observation the current one, or the last
 * @param reason why
 */
public record WithdrawObservation(Observation observation, Wording reason) {

  /**
   * Decides on it.
   *
   * @param stands false if it was withdrawn already
   * @param next the newest of the other observations of the whole, if any
   * @param newId the id for the resulting fact
   */
  public Decision<Indicator, IndicatorFact> decide(
      Indicator indicator,
      boolean stands,
      Optional<Observation> next,
      Actor actor,
      ZonedDateTime now,
      String newId) {
    Optional<Rejection> refusal =
        IndicatorPolicy.mayChange(actor, indicator.definition().steward())
            .or(() -> IndicatorPolicy.mayBeObserved(indicator));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    if (!stands) {
      return Decision.unchanged(indicator);
    }
    Movement movement =
        indicator.isLatest(observation) && next.filter(this::isOlderThan).isEmpty()
            ? Movement.backTo(
                next.orElse(null), indicator, cause(indicator.code(), next, now, newId), now)
            : new Movement(indicator, List.of());
    List<IndicatorFact> facts = new ArrayList<>();
    facts.add(new IndicatorFact.ObservationWithdrawn(newId, now.toInstant(), observation, reason));
    facts.addAll(movement.facts());
    return new Decision.Accepted<>(movement.after(), facts);
  }

  private boolean isOlderThan(Observation other) {
    return other.isNewerThan(observation);
  }

  /** The withdrawal as the cause of its effects. The day it speaks of is the next observation's. */
  public static Cause cause(
      String indicator, Optional<Observation> next, ZonedDateTime now, String id) {
    return new Cause.Fact(
        id, indicator, next.map(Observation::on), now.toInstant(), now.toInstant());
  }
}
