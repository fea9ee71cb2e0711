package org.hito.initiative.initiative.domain;

import org.hito.initiative.strategy.domain.Risk;

/** The facts about initiatives. */
public sealed interface InitiativeFact {

  /** It was registered. */
  record Registered(InitiativeStatus status) implements InitiativeFact {}

  /** Its definition changed, not only its risks. */
  record Revised(InitiativeDefinition before) implements InitiativeFact {}

  /**
   * A risk changed.
   *
   * @param before null for a new one
   * @param after null for a removed one
   */
  record RiskChanged(Risk before, Risk after) implements InitiativeFact {}

  /** It moved from one status to another. */
  record StatusChanged(InitiativeStatus from, Move move) implements InitiativeFact {}

  /** A milestone was reached, or its date was changed. */
  record MilestoneReached(Milestone milestone) implements InitiativeFact {}

  /** A milestone's completion was taken back. */
  record MilestoneTakenBack(Milestone before) implements InitiativeFact {}

  /** The due date of a milestone passed before it was reached. */
  record MilestoneMissed(Milestone milestone) implements InitiativeFact {}

  /** Its health changed, or the causes of it. */
  record HealthChanged(Health from, Health to) implements InitiativeFact {}
}
