package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
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
 * @param countedOn the day a meeting took place, or a commitment reached a status that counts
 * @param eventId the fact by which it reached that status
 */
public record Input(
    SubjectKind kind, String code, BigDecimal amount, PartialDate countedOn, String eventId) {

  public Input {
    amount = Decimals.plain(amount);
  }

  static Input of(Subject subject, BigDecimal amount, Step step) {
    PartialDate on = subject.day() == null ? step.on() : subject.day();
    return new Input(subject.kind(), subject.code(), amount, on, step.eventId());
  }
}
