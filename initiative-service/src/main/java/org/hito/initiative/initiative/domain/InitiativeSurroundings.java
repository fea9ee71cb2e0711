package org.hito.initiative.initiative.domain;

import java.util.List;
import java.util.Set;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.strategy.domain.Strategy;

/**
 * What a declaration of an initiative has to be judged beside.
 *
 * @param strategy the strategy it names, or null when there is none of that code
 * @param organisations which of those it names are known
 * @param indicators how those it links stand, in its own order
 */
public record InitiativeSurroundings(
    Strategy strategy, Set<String> organisations, List<IndicatorProgress> indicators) {

  public InitiativeSurroundings {
    organisations = Set.copyOf(organisations);
    indicators = List.copyOf(indicators);
  }
}
