package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import org.hito.kit.domain.Figure;

/** Whether more or less is better. */
public enum Direction {
  INCREASE,
  DECREASE;

  /** The least favourable number of a value; null for null. */
  public BigDecimal cautious(Figure value) {
    return value == null ? null : this == INCREASE ? value.from() : value.to();
  }

  /** The most demanding number of a target; null for null. */
  public BigDecimal demanding(Figure target) {
    return target == null ? null : this == INCREASE ? target.to() : target.from();
  }
}
