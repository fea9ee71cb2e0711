package org.hito.initiative.strategy.rest;

import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.json.Fields;

/** Reads a period; either end may be left out. */
public final class PeriodReader {

  private PeriodReader() {}

  public static Period read(Fields fields) {
    return new Period(fields.partialDate("from"), fields.partialDate("to"));
  }
}
