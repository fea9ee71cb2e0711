package org.hito.metrics.scorecard.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;

/**
 * A strategy as its newest fact tells it.
 *
 * @param code its public identity
 * @param name what it is called, or null when not told
 * @param pillars in its own order
 */
public record Strategy(String code, LocalisedText name, List<Pillar> pillars) {
  /** What a strategy rests on. */
  public record Pillar(String code, LocalisedText name) {}

  public Strategy {
    pillars = List.copyOf(pillars);
  }

  /** A strategy nothing is known of but that indicators belong to it. */
  public static Strategy unknown(String code) {
    return new Strategy(code, null, List.of());
  }
}
