package org.hito.initiative.strategy.domain;

/** The facts about strategies. */
public sealed interface StrategyFact {

  /** It was registered. */
  record Registered() implements StrategyFact {}

  /** Its declaration changed. */
  record Revised(Strategy before) implements StrategyFact {}
}
