package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A value at a date: a baseline or a target.
 *
 * @param value in the indicator's unit
 * @param on the date; a month or a year means its last day
 * @param assumed true if the source does not state the date, and it was deduced; else null
 * @param derivedFrom what the value was derived from, if the source does not state it; else null
 */
public record DatedValue(
    BigDecimal value, PartialDate on, Boolean assumed, LocalisedText derivedFrom) {

  public DatedValue {
    value = Decimals.plain(value);
    assumed = Boolean.TRUE.equals(assumed) ? assumed : null;
  }

  /** A value and a date that the source states. */
  public DatedValue(BigDecimal value, PartialDate on) {
    this(value, on, null, null);
  }

  public LocalDate day() {
    return on.last();
  }
}
