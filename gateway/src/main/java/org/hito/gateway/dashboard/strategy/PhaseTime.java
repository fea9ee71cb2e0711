package org.hito.gateway.dashboard.strategy;

import java.time.LocalDate;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/** Where a phase lies in time. */
final class PhaseTime {

  private PhaseTime() {}

  /** Whether a day may lie in a phase; a phase without a beginning or an end is not known to. */
  static boolean isNow(Thing phase, LocalDate today) {
    return phase.has("from")
        && phase.has("to")
        && !PartialDate.parse(phase.text("from")).isAhead(today)
        && !PartialDate.parse(phase.text("to")).hasPassed(today);
  }
}
