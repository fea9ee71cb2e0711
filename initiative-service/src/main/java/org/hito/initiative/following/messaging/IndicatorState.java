package org.hito.initiative.following.messaging;

import java.math.BigDecimal;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;

/** The members of an indicator's state that this service uses. */
record IndicatorState(Progress progress) {

  record Progress(BigDecimal value, BigDecimal achievement, String status) {}

  static IndicatorProgress progress(ReceivedFact fact) {
    Progress progress = fact.state(IndicatorState.class).progress;
    if (progress == null || progress.status == null) {
      throw new PoisonException("no progress of " + fact.subject());
    }
    return new IndicatorProgress(
        fact.subject(), true, progress.value, progress.achievement, progress.status);
  }
}
