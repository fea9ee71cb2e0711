package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * The baseline plus the contributions of kept commitments.
 *
 * @param countsFrom whether a promise counts when delivered or only when verified
 */
public record Contributed(CountsFrom countsFrom) implements Counted {

  @Override
  public String type() {
    return MeasureType.CONTRIBUTED.name();
  }

  @Override
  public SubjectKind counts() {
    return SubjectKind.COMMITMENT;
  }

  @Override
  public Set<String> statuses() {
    return countsFrom.statuses();
  }

  @Override
  public BigDecimal amount(String indicator, Subject subject, String status) {
    if (subject.kind() != counts() || !statuses().contains(status)) {
      return BigDecimal.ZERO;
    }
    return subject.contributions().stream()
        .filter(contribution -> contribution.indicator().equals(indicator))
        .map(Contribution::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
