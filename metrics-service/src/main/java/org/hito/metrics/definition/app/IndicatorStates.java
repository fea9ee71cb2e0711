package org.hito.metrics.definition.app;

import org.hito.kit.domain.Decision;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorFact;
import org.hito.metrics.indicator.persistence.IndicatorState;

/** Decisions on indicators in the form they are stored in. */
public final class IndicatorStates {

  private IndicatorStates() {}

  public static Decision<IndicatorState, IndicatorFact> of(
      Decision<Indicator, IndicatorFact> decision) {
    if (decision instanceof Decision.Accepted<Indicator, IndicatorFact> accepted) {
      return new Decision.Accepted<>(IndicatorState.of(accepted.state()), accepted.facts());
    }
    if (decision instanceof Decision.Rejected<Indicator, IndicatorFact> rejected) {
      return Decision.rejected(rejected.rejection());
    }
    Decision.Unchanged<Indicator, IndicatorFact> unchanged =
        (Decision.Unchanged<Indicator, IndicatorFact>) decision;
    return Decision.unchanged(IndicatorState.of(unchanged.state()));
  }
}
