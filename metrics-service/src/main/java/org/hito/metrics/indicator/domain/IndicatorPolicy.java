package org.hito.metrics.indicator.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.hito.metrics.measure.domain.Observed;

/** Who may define and observe indicators: administrators and editors of the steward. */
public final class IndicatorPolicy {

  private IndicatorPolicy() {}

  /** Empty if the actor may change indicators of this steward. */
  public static Optional<Rejection> mayChange(Actor actor, String steward) {
    if (actor.isAdmin() || actor.actsAs(Actor.AGENCY_EDITOR, steward)) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? Rejection.forbidden("not-steward", Map.of("steward", Objects.toString(steward, "-")))
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }

  /** Empty if the indicator's value is observed. */
  public static Optional<Rejection> mayBeObserved(Indicator indicator) {
    return indicator.measure() instanceof Observed
        ? Optional.empty()
        : Optional.of(
            Rejection.conflict("not-observed", Map.of("measure", indicator.measure().type())));
  }
}
