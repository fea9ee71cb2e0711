package org.hito.metrics.measure.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * A row of {@code input}.
 *
 * @param counted_on as precise as it is known; null if nobody gave a date
 * @param last_day the last day it can mean
 */
public record InputRow(
    String indicator,
    SubjectKind kind,
    String code,
    BigDecimal amount,
    String counted_on,
    LocalDate last_day,
    String event_id) {

  public static InputRow of(String indicator, Input input) {
    return new InputRow(
        indicator,
        input.kind(),
        input.code(),
        input.amount(),
        input.countedOn() == null ? null : input.countedOn().text(),
        input.day(),
        input.eventId());
  }
}
