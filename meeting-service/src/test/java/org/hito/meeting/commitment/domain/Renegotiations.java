package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.Given.MADE;
import static org.hito.meeting.commitment.domain.Given.OWNER;
import static org.hito.meeting.commitment.domain.Given.TODAY;
import static org.hito.meeting.commitment.domain.Given.commitment;
import static org.hito.meeting.commitment.domain.Given.date;
import static org.hito.meeting.commitment.domain.Given.state;

import java.util.List;
import org.hito.kit.domain.Wording;

/** Renegotiations with the other side. */
final class Renegotiations {

  private Renegotiations() {}

  static RenegotiateCommitment until(String due, String on) {
    return new RenegotiateCommitment(
        due == null ? null : date(due),
        null,
        date(on),
        Wording.of("More time"),
        List.of("us-state"),
        null);
  }

  static Commitment renegotiated(Commitment commitment, String due, String on) {
    return state(until(due, on).decide(commitment, MADE, null, TODAY, OWNER));
  }
}
