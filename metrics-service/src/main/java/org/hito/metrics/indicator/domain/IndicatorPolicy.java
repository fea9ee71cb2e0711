package org.hito.metrics.indicator.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.hito.metrics.measure.domain.Observed;

/** Who may define indicators and observe them: an administrator, or an editor of the steward. */
public final class IndicatorPolicy {

  private IndicatorPolicy() {}

  /** Empty when the actor may change what the given organisation is steward of. */
  public static Optional<Rejection> mayChange(Actor actor, String steward) {
    if (actor.isAdmin() || actor.actsAs(Actor.AGENCY_EDITOR, steward)) {
      return Optional.empty();
    }
    return Optional.of(
        actor.roles().contains(Actor.AGENCY_EDITOR)
            ? Rejection.forbidden("not-steward", Map.of("steward", Objects.toString(steward, "-")))
            : Rejection.forbidden("editor-role-needed", Map.of()));
  }

  /** Empty when the indicator's value is one that is observed. */
  public static Optional<Rejection> mayBeObserved(Indicator indicator) {
    return indicator.measure() instanceof Observed
        ? Optional.empty()
        : Optional.of(
            Rejection.conflict("not-observed", Map.of("measure", indicator.measure().type())));
  }
}
