package org.hito.metrics.indicator.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hito.kit.domain.Violation;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * What a filter may ask for. A word nothing will ever match is refused: the count would be zero for
 * ever, and nobody told.
 */
final class CountRules {

  static final Set<String> COMMITMENT_KINDS =
      Set.of(
          "working-group",
          "trade-mission",
          "mou",
          "partnership",
          "study",
          "training",
          "policy",
          "funding",
          "event",
          "deliverable",
          "other");
  static final Set<String> COMMITMENT_STATUSES =
      Set.of(
          "RECOMMENDED",
          "PROPOSED",
          "AGREED",
          "IN_PROGRESS",
          "BLOCKED",
          "DELIVERED",
          "VERIFIED",
          "DROPPED");
  static final Set<String> MEETING_STATUSES = Set.of("PLANNED", "HELD", "CLOSED", "CANCELLED");

  private CountRules() {}

  static List<Violation> check(Count count) {
    List<Violation> violations = new ArrayList<>();
    if (count.counts() == SubjectKind.MEETING) {
      known("status", count.filter().status(), MEETING_STATUSES, violations);
      absent("kind", count.filter().kind(), violations);
      absent("owner", count.filter().owner(), violations);
    } else {
      known("status", count.filter().status(), COMMITMENT_STATUSES, violations);
      known("kind", count.filter().kind(), COMMITMENT_KINDS, violations);
    }
    return violations;
  }

  private static void known(
      String name, Set<String> asked, Set<String> allowed, List<Violation> violations) {
    if (!allowed.containsAll(asked)) {
      violations.add(
          Violation.of(
              "/measure/filter/" + name,
              "not-one-of",
              "allowed",
              String.join(", ", new TreeSet<>(allowed))));
    }
  }

  private static void absent(String name, Set<String> asked, List<Violation> violations) {
    if (!asked.isEmpty()) {
      violations.add(
          Violation.of("/measure/filter/" + name, "filter-not-applicable", "of", "meetings"));
    }
  }
}
