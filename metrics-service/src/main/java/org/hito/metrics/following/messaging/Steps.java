package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.Optional;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Step;

/** Reads the step a fact makes. */
final class Steps {

  private Steps() {}

  /** Dated like the move, with its precision; else by the day of the fact. */
  static Step of(ReceivedFact fact, ZoneId zone) {
    PartialDate on =
        Optional.ofNullable(fact.data().path("change").path("on").textValue())
            .flatMap(PartialDate::tryParse)
            .orElseGet(() -> PartialDate.of(fact.day(zone)));
    return new Step(fact.version(), on, fact.id().toString());
  }
}
