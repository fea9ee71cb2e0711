package org.hito.metrics.following.messaging;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.hito.kit.consume.PoisonException;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.StatusTrail;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/** The members of a commitment's state that are used here. */
record CommitmentState(
    String status,
    String kind,
    String meeting,
    String forum,
    String owner,
    PartialDate agreedOn,
    PartialDate dueOn,
    List<String> initiatives,
    List<Promised> contributions) {

  record Promised(String indicator, BigDecimal amount) {

    Contribution contribution() {
      if (indicator == null || amount == null || !Decimals.canBeWrittenOut(amount)) {
        throw new PoisonException("contribution not readable");
      }
      return new Contribution(indicator, Decimals.plain(amount));
    }
  }

  static Subject subject(ReceivedFact fact, ZoneId zone) {
    CommitmentState state = fact.state(CommitmentState.class);
    if (state.status == null) {
      throw new PoisonException("commitment without a status");
    }
    List<Promised> promised = state.contributions == null ? List.of() : state.contributions;
    return new Subject(
        SubjectKind.COMMITMENT,
        fact.subject(),
        fact.version(),
        state.status,
        state.kind,
        state.meeting,
        state.forum,
        state.owner,
        null,
        state.agreedOn,
        state.dueOn,
        state.initiatives == null ? List.of() : state.initiatives,
        List.of(),
        promised.stream().map(Promised::contribution).toList(),
        StatusTrail.startingWith(Steps.of(fact, zone)));
  }
}
