package org.hito.initiative.initiative.domain;

import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.LocalisedText;

/**
 * A cause of an initiative's poor health.
 *
 * @param kind its kind
 * @param code the milestone, risk or indicator
 * @param detail an explanation
 */
public record Cause(CauseKind kind, String code, LocalisedText detail) {

  static Cause of(Milestone overdue) {
    String due = overdue.dueOn().text();
    return new Cause(
        CauseKind.MILESTONE_OVERDUE,
        overdue.code(),
        new LocalisedText("Was due on " + due, "Vencía el " + due));
  }

  static Cause of(Risk high) {
    int likelihood = high.likelihood();
    int impact = high.impact();
    return new Cause(
        CauseKind.HIGH_RISK,
        high.code(),
        new LocalisedText(
            "Likelihood %d × impact %d = %d".formatted(likelihood, impact, likelihood * impact),
            "Probabilidad %d × impacto %d = %d"
                .formatted(likelihood, impact, likelihood * impact)));
  }

  static Cause of(IndicatorProgress indicator) {
    return indicator.offTrack()
        ? new Cause(
            CauseKind.INDICATOR_OFF_TRACK,
            indicator.indicator(),
            new LocalisedText("The indicator is off track", "El indicador está desviado"))
        : new Cause(
            CauseKind.INDICATOR_AT_RISK,
            indicator.indicator(),
            new LocalisedText("The indicator is at risk", "El indicador está en riesgo"));
  }
}
