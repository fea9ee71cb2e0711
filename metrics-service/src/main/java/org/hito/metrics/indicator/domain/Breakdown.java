package org.hito.metrics.indicator.domain;

import java.util.List;

/**
 * A way an indicator's observations may be broken down: by country, by sex.
 *
 * @param code its name in an observation
 * @param values what it may be; empty means any text
 */
public record Breakdown(String code, List<String> values) {

  public Breakdown {
    values = List.copyOf(values);
  }
}
