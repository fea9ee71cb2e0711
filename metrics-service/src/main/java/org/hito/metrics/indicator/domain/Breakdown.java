package org.hito.metrics.indicator.domain;

import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Texts;

/**
 * A dimension an indicator's observations may be broken down by, such as country or sex.
 *
 * @param code its name in an observation
 * @param values its allowed values; empty allows any text
 */
public record Breakdown(String code, List<String> values) {

  /**
   * The names of other columns of observations and series, in lower case as headers ignore case.
   */
  public static final Set<String> RESERVED =
      Set.of("on", "value", "recordedat", "restatedat", "period");

  public Breakdown {
    values = values.stream().map(Texts::category).toList();
  }
}
