package org.hito.meeting.commitment.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.DecimalLimits;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.Meeting;

/** The rules for the declaration of a commitment, made in a meeting or outside of one. */
final class CommitmentRules {

  private CommitmentRules() {}

  /**
   * All violations.
   *
   * @param meeting the meeting it is made in, or null
   * @param known the stored contributions, whose amounts are accepted, however long
   */
  static List<Violation> violations(
      CommitmentDraft draft, Meeting meeting, List<Contribution> known) {
    List<Violation> violations = new ArrayList<>();
    if ((meeting == null) == (draft.agreedOn() == null)) {
      violations.add(Violation.of("/agreedOn", "meeting-or-date"));
    }
    PartialDate made = meeting == null ? draft.agreedOn() : meeting.from();
    if (draft.dueOn() != null && made != null && draft.dueOn().isBefore(made)) {
      violations.add(
          meeting == null
              ? Violation.of("/dueOn", "due-before-agreed", "on", made.text())
              : Violation.of("/dueOn", "due-before-meeting", "from", made.text()));
    }
    int ownerAt = draft.partners().indexOf(draft.owner());
    if (ownerAt >= 0) {
      violations.add(
          Violation.of("/partners/" + ownerAt, "owner-also-partner", "owner", draft.owner()));
    }
    contributions(violations, draft.contributions(), known);
    violations.addAll(Evidence.violations(draft.evidence()));
    return violations;
  }

  private static void contributions(
      List<Violation> violations, List<Contribution> contributions, List<Contribution> known) {
    Set<String> indicators = new HashSet<>();
    for (int at = 0; at < contributions.size(); at++) {
      String pointer = "/contributions/" + at;
      String indicator = contributions.get(at).indicator();
      if (!indicators.add(indicator)) {
        violations.add(Violation.of(pointer + "/indicator", "duplicate", "value", indicator));
      }
      if (contributions.get(at).amount().signum() == 0) {
        violations.add(Violation.of(pointer + "/amount", "contribution-of-zero"));
      }
      if (!DecimalLimits.allow(contributions.get(at).amount())
          && !known.contains(contributions.get(at))) {
        violations.add(DecimalLimits.violation(pointer + "/amount"));
      }
    }
  }
}
