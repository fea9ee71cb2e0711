package org.hito.metrics.indicator.persistence;

import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.view.DefinitionBody;

/**
 * An indicator as its row stores it. Only stores know this form.
 *
 * @param definition as it is written on the wire
 * @param standing what was derived so far
 */
public record IndicatorState(String code, DefinitionBody definition, StandingState standing) {

  public static IndicatorState of(Indicator indicator) {
    return new IndicatorState(
        indicator.code(),
        DefinitionBody.of(indicator.definition()),
        StandingState.of(indicator.standing()));
  }

  public Indicator indicator() {
    return new Indicator(definition.definition(code), standing.standing());
  }
}
