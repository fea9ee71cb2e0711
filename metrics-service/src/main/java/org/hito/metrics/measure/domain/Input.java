package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Step;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * One subject's part in an indicator's value.
 *
 * @param kind commitment, initiative or meeting
 * @param code its code
 * @param amount what it adds, in the indicator's unit
 * @param countedOn the date a meeting took place, or a commitment was made outside of one or
 *     reached a status that counts; null if nobody gave one
 * @param day the last day of that date, or else the day of the fact
 * @param eventId the fact by which it reached that status
 */
public record Input(
    SubjectKind kind,
    String code,
    BigDecimal amount,
    PartialDate countedOn,
    LocalDate day,
    String eventId) {

  public Input {
    amount = Decimals.plain(amount);
  }

  static Input of(Subject subject, BigDecimal amount, Step step) {
    PartialDate countedOn = subject.day() == null ? subject.dateOf(step) : subject.day();
    PartialDate day = countedOn == null ? step.on() : countedOn;
    return new Input(subject.kind(), subject.code(), amount, countedOn, day.last(), step.eventId());
  }
}
