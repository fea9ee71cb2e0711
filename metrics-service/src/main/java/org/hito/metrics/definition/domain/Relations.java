package org.hito.metrics.definition.domain;

import java.util.Map;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Dependencies;

/**
 * What a definition's rules need to know of other indicators.
 *
 * @param others those it is derived from and those derived from it, by code, if they are defined
 * @param dependencies those before the change
 */
public record Relations(Map<String, IndicatorDefinition> others, Dependencies dependencies) {
  public static final Relations NONE = new Relations(Map.of(), Dependencies.NONE);

  public Relations {
    others = Map.copyOf(others);
  }
}
