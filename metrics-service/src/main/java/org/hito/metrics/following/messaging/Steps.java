package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.Optional;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Step;

/** The step a fact is. */
final class Steps {

  private Steps() {}

  /** Dated as the move was, as precise as that was; else by the day the fact happened. */
  static Step of(ReceivedFact fact, ZoneId zone) {
    PartialDate on =
        Optional.ofNullable(fact.data().path("change").path("on").textValue())
            .flatMap(PartialDate::tryParse)
            .orElseGet(() -> PartialDate.of(fact.day(zone)));
    return new Step(fact.version(), on, fact.id().toString());
  }
}
