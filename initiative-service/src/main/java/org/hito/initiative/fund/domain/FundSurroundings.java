package org.hito.initiative.fund.domain;

import java.util.Set;

/**
 * What a decision on a fund depends on besides the fund.
 *
 * @param organisations the known ones among the organisations it names
 * @param currencies the currencies in which initiatives were allocated or spent money from it
 */
public record FundSurroundings(Set<String> organisations, Set<String> currencies) {

  public FundSurroundings {
    organisations = Set.copyOf(organisations);
    currencies = Set.copyOf(currencies);
  }
}
