package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;

/** The rules for the declaration of a meeting. */
final class MeetingRules {

  private MeetingRules() {}

  /** The violation of a meeting held before it can begin. */
  static Optional<Violation> notBegun(String pointer, PartialDate from, LocalDate heldOn) {
    return from != null && from.isAhead(heldOn)
        ? Optional.of(Violation.of(pointer, "not-begun", "from", from.text()))
        : Optional.empty();
  }

  static List<Violation> violations(MeetingDraft draft) {
    List<Violation> violations = new ArrayList<>();
    if (draft.from() == null && (draft.series() == null || draft.to() != null)) {
      violations.add(Violation.of("/from", draft.to() == null ? "from-or-series" : "required"));
    } else if (draft.to() != null && draft.to().isBefore(draft.from())) {
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
