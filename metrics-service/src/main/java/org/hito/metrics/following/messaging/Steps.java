package org.hito.metrics.following.messaging;

import java.time.ZoneId;
import java.util.Optional;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.subject.domain.Step;

/** Reads the step a fact makes. */
final class Steps {

  private Steps() {}

  /** Dated like the move, with its precision; else undated. */
  static Step of(ReceivedFact fact, ZoneId zone) {
    String id = fact.id().toString();
    return Optional.ofNullable(fact.data().path("change").path("on").textValue())
        .flatMap(PartialDate::tryParse)
        .map(on -> Step.dated(fact.version(), on, id))
        .orElseGet(() -> Step.undated(fact.version(), PartialDate.of(fact.day(zone)), id));
  }
}
