package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.List;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.domain.StatusTrail;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/** The members of an initiative's state that are used here. */
record InitiativeState(String status, String kind, String strategy, String lead) {

  static Subject subject(ReceivedFact fact, ZoneId zone) {
    InitiativeState state = fact.state(InitiativeState.class);
    if (state.status == null) {
      throw new PoisonException("initiative without a status");
    }
    return new Subject(
        SubjectKind.INITIATIVE,
        fact.subject(),
        fact.version(),
        state.status,
        state.kind,
        null,
        null,
        state.lead,
        null,
        null,
        null,
        List.of(),
        state.strategy == null ? List.of() : List.of(state.strategy),
        List.of(),
        StatusTrail.startingWith(Steps.of(fact, zone)));
  }
}
