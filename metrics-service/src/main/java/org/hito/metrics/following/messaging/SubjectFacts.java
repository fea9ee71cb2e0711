package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.Optional;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.domain.Subject;

/** Parses the subject of a fact of any followed kind. */
public final class SubjectFacts {
  private SubjectFacts() {}

  /** The subject parsed from the fact alone; empty for an unknown type of fact. */
  public static Optional<Subject> subject(ReceivedFact fact, ZoneId zone) {
    if (CommitmentFacts.TYPES.contains(fact.type())) {
      return Optional.of(CommitmentState.subject(fact, zone));
    }
    if (MeetingFacts.TYPES.contains(fact.type())) {
      return Optional.of(MeetingState.subject(fact, zone));
    }
    return InitiativeFacts.TYPES.contains(fact.type())
        ? Optional.of(InitiativeState.subject(fact, zone))
        : Optional.empty();
  }
}
