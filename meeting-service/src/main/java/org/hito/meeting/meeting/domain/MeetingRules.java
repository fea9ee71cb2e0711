package org.hito.meeting.meeting.domain;

import java.util.ArrayList;
import java.util.List;
import org.hito.kit.domain.Violation;

/** What a declaration of a meeting must hold to, by itself. */
final class MeetingRules {

  private MeetingRules() {}

  static List<Violation> violations(MeetingDraft draft) {
    List<Violation> violations = new ArrayList<>();
    if (draft.to() != null && draft.to().isBefore(draft.from())) {
      violations.add(Violation.of("/to", "ends-before-start"));
    }
    for (int at = 0; at < draft.participants().size(); at++) {
      if (draft.participants().get(at).namesNobody()) {
        violations.add(Violation.of("/participants/" + at, "nobody-named"));
      }
    }
    return violations;
  }
}
