package org.hito.initiative.strategy.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * One of the stretches a strategy is walked in.
 *
 * @param from when it begins, or null
 * @param to when it ends, or null
 */
public record Phase(String code, LocalisedText name, PartialDate from, PartialDate to) {

  Period period() {
    return new Period(from, to);
  }
}
