package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.PartialDate;

/**
 * A value at a date: a baseline or a target.
 *
 * @param value in the indicator's unit
 * @param on the date; a month or a year means its last day
 */
public record DatedValue(BigDecimal value, PartialDate on) {

  public DatedValue {
    value = Decimals.plain(value);
  }

  public LocalDate day() {
    return on.last();
  }
}
