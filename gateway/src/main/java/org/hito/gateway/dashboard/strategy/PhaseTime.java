package org.hito.gateway.dashboard.strategy;

import java.time.LocalDate;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/** The dates of a phase. */
final class PhaseTime {

  private PhaseTime() {}

  /** Whether a day may lie in a phase; false if the phase has no beginning or no end. */
  static boolean isNow(Thing phase, LocalDate today) {
    return phase.has("from")
        && phase.has("to")
        && !PartialDate.parse(phase.text("from")).isAhead(today)
        && !PartialDate.parse(phase.text("to")).hasPassed(today);
  }
}
