package org.hito.initiative.strategy.domain;

import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * The strategy of a country or a cluster.
 *
 * @param code its public code
 * @param name its name
 * @param aliases other names it is known by
 * @param owners the organisations responsible for it
 * @param period its period, or null
 * @param vision its vision, or null
 * @param pillars its pillars
 * @param phases its phases
 * @param risks its risks
 * @param buildsOn the earlier strategies it builds on
 * @param source its source, or null
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
    List<Risk> risks,
    List<String> buildsOn,
    Source source) {

  public Strategy {
    aliases = List.copyOf(aliases);
    owners = List.copyOf(owners);
    pillars = List.copyOf(pillars);
    phases = List.copyOf(phases);
    risks = ListValues.orEmpty(risks);
    buildsOn = ListValues.orEmpty(buildsOn);
  }

  public boolean hasPillar(String pillar) {
    return pillars.stream().anyMatch(one -> pillar.equals(one.code()));
  }

  public boolean hasPhase(String phase) {
    return phases.stream().anyMatch(one -> phase.equals(one.code()));
  }
}
