package org.hito.metrics.scorecard.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;

/**
 * A strategy by its newest fact.
 *
 * @param code its public identity
 * @param name its name, or null if not known
 * @param pillars in the declared order
 */
public record Strategy(String code, LocalisedText name, List<Pillar> pillars) {
  /** A pillar of a strategy. */
  public record Pillar(String code, LocalisedText name) {}

  public Strategy {
    pillars = List.copyOf(pillars);
  }

  /** A strategy known only from its indicators. */
  public static Strategy unknown(String code) {
    return new Strategy(code, null, List.of());
  }
}
