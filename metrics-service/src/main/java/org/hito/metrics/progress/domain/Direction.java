package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Figure;

/** Whether more or less is better. */
public enum Direction {
  INCREASE,
  DECREASE;

  /** The number of a value that makes the least of it; null for null. */
  public BigDecimal cautious(Figure value) {
    return value == null ? null : this == INCREASE ? value.from() : value.to();
  }

  /** The number of a target that asks for the most; null for null. */
  public BigDecimal demanding(Figure target) {
    return target == null ? null : this == INCREASE ? target.to() : target.from();
  }
}
