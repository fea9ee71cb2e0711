package org.hito.initiative.fund.domain;

/** The facts about funds. */
public sealed interface FundFact {

  /** It was registered. */
  record Registered() implements FundFact {}

  /** Its declaration changed. */
  record Revised(Fund before) implements FundFact {}
}
