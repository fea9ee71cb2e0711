package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/**
 * A value at a date: a baseline or a target.
 *
 * @param value in the indicator's unit; of a range, the end that its goal uses
 * @param on the date; a month or a year means its last day
 * @param assumed true if the source does not state the date, and it was deduced; else null
 * @param derivedFrom what the value was derived from, if the source does not state it; else null
 * @param range what the value is an end of, or null if it is a number
 */
public record DatedValue(
    BigDecimal value, PartialDate on, Boolean assumed, LocalisedText derivedFrom, Figure range) {

  public DatedValue {
    value = Decimals.plain(value);
    range = Figure.rangeOf(range);
    assumed = Boolean.TRUE.equals(assumed) ? assumed : null;
  }

  /** A value and a date that the source states. */
  public DatedValue(BigDecimal value, PartialDate on) {
    this(value, on, null, null, null);
  }

  public Figure figure() {
    return Figure.of(value, range);
  }

  /** The same with one number of its range as its value. */
  DatedValue at(BigDecimal number) {
    return new DatedValue(number, on, assumed, derivedFrom, range);
  }

  /** The same, read as one number of its range. */
  DatedValue readAs(BigDecimal number) {
    return new DatedValue(number, on, assumed, derivedFrom, null);
  }

  public LocalDate day() {
    return on.last();
  }
}
