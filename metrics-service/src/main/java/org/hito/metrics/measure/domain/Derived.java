package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A measure that is worked out from other indicators. */
public sealed interface Derived extends Measure permits Sum, Ratio, Composite {
  /** The codes of the indicators it is made of, in the order they were named. */
  List<String> operands();

  /** True when it is made of how far they have come rather than of their values. */
  default boolean takesAchievements() {
    return false;
  }

  /**
   * The value, or null when there is none.
   *
   * @param operand what each of them gives to it, null for one that has nothing to give
   */
  BigDecimal value(Function<String, BigDecimal> operand);
}
