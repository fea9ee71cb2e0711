package org.hito.initiative.strategy.domain;

import java.util.Set;
import org.hito.initiative.organisation.domain.LinkGraph;

/**
 * What a decision on a strategy depends on besides the strategy.
 *
 * @param organisations the known ones among the organisations it names
 * @param pillars the pillars of its initiatives
 * @param phases the phases of its initiatives
 * @param buildsOn the known ones among the strategies it builds on and those they build on, with
 *     what they build on themselves
 */
public record StrategySurroundings(
    Set<String> organisations, Set<String> pillars, Set<String> phases, LinkGraph buildsOn) {

  public StrategySurroundings {
    organisations = Set.copyOf(organisations);
    pillars = Set.copyOf(pillars);
    phases = Set.copyOf(phases);
  }
}
