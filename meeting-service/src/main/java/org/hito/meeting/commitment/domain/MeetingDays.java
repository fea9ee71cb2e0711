package org.hito.meeting.commitment.domain;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.hito.meeting.meeting.domain.Meeting;

/** The rule that what happened in a meeting happened on one of its days. */
final class MeetingDays {

  private MeetingDays() {}

  /** The violation of a date outside the meeting, whichever day it means. */
  static Optional<Violation> violation(String pointer, PartialDate on, Meeting meeting) {
    return meeting.mayBeOn(on)
        ? Optional.empty()
        : Optional.of(
            new Violation(
                pointer,
                "outside-meeting",
                Map.of("from", meeting.from().text(), "to", meeting.until().text())));
  }
}
