package org.hito.metrics.observing.domain;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.metrics.indicator.domain.Breakdown;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.domain.IndicatorPolicy;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.observation.domain.Observation;

/**
 * Observes an indicator's value. Another value for the same day, month or year and the same
 * breakdown restates it.
 *
 * @param observation what was observed
 */
public record ObserveIndicator(Observation observation) {

  /** Whether the actor may observe an indicator. */
  public static boolean isPossible(Indicator indicator, Actor actor) {
    return refusal(indicator, actor).isEmpty();
  }

  private static Optional<Rejection> refusal(Indicator indicator, Actor actor) {
    return IndicatorPolicy.mayChange(actor, indicator.definition().steward())
        .or(() -> IndicatorPolicy.mayBeObserved(indicator));
  }

  /**
   * Decides on it.
   *
   * @param current the current observation of the same place, if any
   * @param rival the newest other observation of the whole that holds for the same day, if any
   * @param newId the id for the resulting fact
   */
  public Decision<Indicator, IndicatorFact> decide(
      Indicator indicator,
      Optional<Observation> current,
      Optional<Observation> rival,
      Actor actor,
      ZonedDateTime now,
      String newId) {
    Optional<Rejection> refusal = refusal(indicator, actor).or(() -> broken(indicator, now));
    if (refusal.isPresent()) {
      return Decision.rejected(refusal.get());
    }
    if (current.isPresent() && current.get().equals(observation)) {
      return Decision.unchanged(indicator);
    }
    Cause cause = cause(indicator.code(), now, newId);
    Movement movement =
        indicator.isLatest(observation) && rival.filter(this::isOlderThan).isEmpty()
            ? Movement.by(observation.value(), indicator, cause, now)
            : new Movement(indicator, List.of());
    List<IndicatorFact> facts = new ArrayList<>();
    facts.add(
        new IndicatorFact.Observed(
            newId, cause.occurredAt(), observation, current.map(Observation::value).orElse(null)));
    facts.addAll(movement.facts());
    return new Decision.Accepted<>(movement.after(), facts);
  }

  private boolean isOlderThan(Observation rival) {
    return rival.isNewerThan(observation);
  }

  /** The observation as the cause of its effects. */
  public Cause cause(String indicator, ZonedDateTime now, String id) {
    LocalDate day = observation.on();
    return new Cause.Fact(
        id, indicator, Optional.of(day), PartialDate.of(day).begins(), now.toInstant());
  }

  private Optional<Rejection> broken(Indicator indicator, ZonedDateTime now) {
    List<Violation> violations = new ArrayList<>();
    if (!observation.value().ends().stream().allMatch(DecimalLimits::allow)) {
      violations.add(DecimalLimits.violation("/value"));
    }
    LocalDate today = now.toLocalDate();
    if (observation.on().isAfter(today)) {
      violations.add(Violation.of("", "date-in-future", "today", today.toString()));
    }
    observation
        .dimensions()
        .forEach((code, value) -> undeclared(indicator, code, value).ifPresent(violations::add));
    return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(violations));
  }

  private static Optional<Violation> undeclared(Indicator indicator, String code, String value) {
    String pointer = "/dimensions/" + code.replace("~", "~0").replace("/", "~1");
    Optional<Breakdown> declared =
        indicator.definition().breakdowns().stream()
            .filter(breakdown -> breakdown.code().equals(code))
            .findFirst();
    if (declared.isEmpty()) {
      return Optional.of(Violation.of(pointer, "undeclared-dimension", "dimension", code));
    }
    List<String> values = declared.get().values();
    return values.isEmpty() || values.contains(value)
        ? Optional.empty()
        : Optional.of(Violation.of(pointer, "not-one-of", "allowed", String.join(", ", values)));
  }
}
