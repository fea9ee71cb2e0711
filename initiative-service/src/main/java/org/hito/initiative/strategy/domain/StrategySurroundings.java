package org.hito.initiative.strategy.domain;

import java.util.Set;

/**
 * What a decision on a strategy has to know beside it.
 *
 * @param organisations which of those it names are known
 * @param pillars the pillars its initiatives stand in
 * @param phases the phases its initiatives belong to
 */
public record StrategySurroundings(
    Set<String> organisations, Set<String> pillars, Set<String> phases) {

  public StrategySurroundings {
    organisations = Set.copyOf(organisations);
    pillars = Set.copyOf(pillars);
    phases = Set.copyOf(phases);
  }
}
