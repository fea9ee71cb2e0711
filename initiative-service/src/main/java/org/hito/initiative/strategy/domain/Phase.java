package org.hito.initiative.strategy.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A phase of a strategy.
 *
 * @param from its beginning, or null
 * @param to its end, or null
 */
public record Phase(String code, LocalisedText name, PartialDate from, PartialDate to) {

  Period period() {
    return new Period(from, to);
  }
}
