package org.hito.metrics.definition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hito.kit.domain.Violation;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;

/**
 * The values a filter may use. A value that never matches is refused, as the count would silently
 * stay zero.
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
  static final Set<String> INITIATIVE_KINDS =
      Set.of(
          "institution",
          "talent",
          "infrastructure",
          "legal",
          "funding",
          "promotion",
          "partnership",
          "market",
          "research",
          "security",
          "governance");
  static final Set<String> INITIATIVE_STATUSES =
      Set.of(
          "RECOMMENDED",
          "PROPOSED",
          "APPROVED",
          "IN_PROGRESS",
          "ON_HOLD",
          "COMPLETED",
          "CANCELLED");

  private final Count count;
  private final List<Violation> violations = new ArrayList<>();

  private CountRules(Count count) {
    this.count = count;
  }

  static List<Violation> check(Count count) {
    CountRules rules = new CountRules(count);
    CountFilter filter = count.filter();
    switch (count.counts()) {
      case MEETING -> {
        rules.known("status", filter.status(), MEETING_STATUSES);
        rules.absent("kind", filter.kind());
        rules.absent("owner", filter.owner());
      }
      case INITIATIVE -> {
        rules.known("status", filter.status(), INITIATIVE_STATUSES);
        rules.known("kind", filter.kind(), INITIATIVE_KINDS);
        rules.absent("forum", filter.forum());
      }
      case COMMITMENT -> {
        rules.known("status", filter.status(), COMMITMENT_STATUSES);
        rules.known("kind", filter.kind(), COMMITMENT_KINDS);
      }
    }
    return rules.violations;
  }

  private void known(String name, Set<String> asked, Set<String> allowed) {
    if (!allowed.containsAll(asked)) {
      violations.add(
          Violation.of(
              "/measure/filter/" + name,
              "not-one-of",
              "allowed",
              String.join(", ", new TreeSet<>(allowed))));
    }
  }

  private void absent(String name, Set<String> asked) {
    if (!asked.isEmpty()) {
      String of = count.counts().name().toLowerCase(Locale.ROOT) + "s";
      violations.add(Violation.of("/measure/filter/" + name, "filter-not-applicable", "of", of));
    }
  }
}
