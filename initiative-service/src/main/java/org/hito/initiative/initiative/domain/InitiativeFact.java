package org.hito.initiative.initiative.domain;

/** What can happen to an initiative. */
public sealed interface InitiativeFact {

  /** It became known to the platform. */
  record Registered(InitiativeStatus status) implements InitiativeFact {}

  /** What is said of it changed; when nothing but risks did, only those are told. */
  record Revised(InitiativeDefinition before) implements InitiativeFact {}

  /**
   * What is said of a risk changed.
   *
   * @param before null for a new one
   * @param after null for one that is no longer there
   */
  record RiskChanged(Risk before, Risk after) implements InitiativeFact {}

  /** It moved from one status to another. */
  record StatusChanged(InitiativeStatus from, Move move) implements InitiativeFact {}

  /** A milestone was reached, or was on another date than was said before. */
  record MilestoneReached(Milestone milestone) implements InitiativeFact {}

  /** A milestone said to be reached is not. */
  record MilestoneTakenBack(Milestone before) implements InitiativeFact {}

  /** The due date of a milestone passed before it was reached. */
  record MilestoneMissed(Milestone milestone) implements InitiativeFact {}

  /** It fares better or worse, or for other causes. */
  record HealthChanged(Health from, Health to) implements InitiativeFact {}
}
