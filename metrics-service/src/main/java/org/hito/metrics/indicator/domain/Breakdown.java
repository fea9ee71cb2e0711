package org.hito.metrics.indicator.domain;

import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Texts;

/**
 * A way an indicator's observations may be broken down: by country, by sex.
 *
 * @param code its name in an observation
 * @param values what it may be; empty means any text
 */
public record Breakdown(String code, List<String> values) {

  /** What columns of observations and of series are called already; a header knows no case. */
  public static final Set<String> RESERVED = Set.of("on", "value", "recordedat", "restatedat");

  public Breakdown {
    values = values.stream().map(Texts::category).toList();
  }
}
