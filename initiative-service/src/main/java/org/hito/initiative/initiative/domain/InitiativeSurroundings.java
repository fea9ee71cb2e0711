package org.hito.initiative.initiative.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.strategy.domain.Strategy;

/**
 * What a decision on an initiative depends on besides the initiative.
 *
 * @param strategy the strategy it names, or null if there is none
 * @param organisations the known ones among the organisations it names
 * @param initiatives the known ones among the initiatives it names
 * @param funds the currencies of the declared ones among the funds it names, by their codes
 * @param indicators the progress of its indicators, in their order
 */
public record InitiativeSurroundings(
    Strategy strategy,
    Set<String> organisations,
    Set<String> initiatives,
    Map<String, String> funds,
    List<IndicatorProgress> indicators) {

  public InitiativeSurroundings {
    organisations = Set.copyOf(organisations);
    initiatives = Set.copyOf(initiatives);
    funds = Map.copyOf(funds);
    indicators = List.copyOf(indicators);
  }
}
