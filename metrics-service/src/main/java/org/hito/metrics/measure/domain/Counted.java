package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/** A measure that follows facts: the sum of one amount for each subject. */
public sealed interface Counted extends Measure permits Count, Contributed {

  Set<String> IN_THE_PIPELINE = Set.of("AGREED", "IN_PROGRESS");
  List<String> KEPT = List.of("DELIVERED", "VERIFIED");

  /** The kind of subject it counts. */
  SubjectKind counts();

  /** The statuses in which a subject counts; empty means all. */
  Set<String> statuses();

  /** The amount the subject adds now; zero if it does not count. */
  default BigDecimal amount(String indicator, Subject subject) {
    return amount(indicator, subject, subject.status());
  }

  /** The amount the subject would add in another status. */
  BigDecimal amount(String indicator, Subject subject, String status);

  /** The amount the subject would add if it is a promise under way and were kept. */
  default BigDecimal amountIfKept(String indicator, Subject subject) {
    boolean underWay =
        subject.kind() == SubjectKind.COMMITMENT && IN_THE_PIPELINE.contains(subject.status());
    if (!underWay) {
      return amount(indicator, subject);
    }
    return KEPT.stream()
        .map(kept -> amount(indicator, subject, kept))
        .filter(amount -> amount.signum() != 0)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
