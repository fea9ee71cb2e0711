package org.hito.initiative.strategy.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * Where a country or a cluster means to go, and by which ways.
 *
 * @param code its public identity
 * @param name what it is called
 * @param aliases other names it is known by
 * @param owners the organisations that answer for it
 * @param period when it runs, or null
 * @param vision what it wants to come to, or null
 * @param pillars its areas
 * @param phases its stretches of time
 * @param source where it was read, or null
 */
public record Strategy(
    String code,
    LocalisedText name,
    List<String> aliases,
    List<String> owners,
    Period period,
    LocalisedText vision,
    List<Pillar> pillars,
    List<Phase> phases,
    Source source) {

  public Strategy {
    aliases = List.copyOf(aliases);
    owners = List.copyOf(owners);
    pillars = List.copyOf(pillars);
    phases = List.copyOf(phases);
  }

  public boolean hasPillar(String pillar) {
    return pillars.stream().anyMatch(one -> pillar.equals(one.code()));
  }

  public boolean hasPhase(String phase) {
    return phases.stream().anyMatch(one -> phase.equals(one.code()));
  }
}
