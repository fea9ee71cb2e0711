package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * The number of subjects that match a filter.
 *
 * @param counts commitments, initiatives or meetings
 * @param filter which of them
 */
public record Count(SubjectKind counts, CountFilter filter) implements Counted {

  @Override
  public String type() {
    return MeasureType.COUNT.name();
  }

  @Override
  public Set<String> statuses() {
    return filter.status();
  }

  @Override
  public BigDecimal amount(String indicator, Subject subject, String status) {
    return subject.kind() == counts && filter.takes(subject, status)
        ? BigDecimal.ONE
        : BigDecimal.ZERO;
  }
}
