package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.Given.LEAD;
import static org.hito.initiative.initiative.Given.TODAY;
import static org.hito.initiative.initiative.Given.declare;
import static org.hito.initiative.initiative.Given.definition;
import static org.hito.initiative.initiative.Given.surroundings;

import java.util.Optional;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.PartialDate;

/** Declarations of an initiative that is known already. */
final class Declarations {

  private Declarations() {}

  static Decision<Initiative, InitiativeFact> again(
      Initiative before, InitiativeDefinition definition) {
    return declare(definition, null)
        .decide(Optional.of(before), surroundings(definition), TODAY, LEAD);
  }

  static InitiativeDefinition beginning(String day) {
    InitiativeDefinition known = definition();
    return new InitiativeDefinition(
        known.name(),
        known.aliases(),
        known.summary(),
        known.strategy(),
        known.pillar(),
        known.phase(),
        known.kind(),
        known.lead(),
        known.partners(),
        new Period(PartialDate.parse(day), null),
        known.milestones(),
        known.funding(),
        known.risks(),
        known.indicators(),
        known.alternativeTo(),
        known.source());
  }
}
