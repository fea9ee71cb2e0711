package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.List;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.StatusTrail;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/** The members of a meeting's state that are used here. */
record MeetingState(
    String status, String forum, PartialDate from, PartialDate to, List<String> initiatives) {

  static Subject subject(ReceivedFact fact, ZoneId zone) {
    MeetingState state = fact.state(MeetingState.class);
    if (state.status == null) {
      throw new PoisonException("meeting without a status");
    }
    return new Subject(
        SubjectKind.MEETING,
        fact.subject(),
        fact.version(),
        state.status,
        null,
        fact.subject(),
        state.forum,
        null,
        state.to == null ? state.from : state.to,
        null,
        null,
        state.initiatives == null ? List.of() : state.initiatives,
        List.of(),
        List.of(),
        StatusTrail.startingWith(Steps.of(fact, zone)));
  }
}
