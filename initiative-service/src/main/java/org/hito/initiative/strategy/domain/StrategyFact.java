package org.hito.initiative.strategy.domain;

/** What can happen to a strategy. */
public sealed interface StrategyFact {

  /** It became known to the platform. */
  record Registered() implements StrategyFact {}

  /** What is said of it changed. */
  record Revised(Strategy before) implements StrategyFact {}
}
