package org.hito.metrics.definition.domain;

import java.util.Map;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.measure.domain.Dependencies;

/**
 * What has to be known of other indicators to judge a definition.
 *
 * @param others those it is made of and those made of it, by code, as far as they are defined
 * @param dependencies which are made of which, before it
 */
public record Relations(Map<String, IndicatorDefinition> others, Dependencies dependencies) {
  public static final Relations NONE = new Relations(Map.of(), Dependencies.NONE);

  public Relations {
    others = Map.copyOf(others);
  }
}
