package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Figure;

/** A measure derived from other indicators. */
public sealed interface Derived extends Measure permits Sum, Ratio, Composite {
  /** The codes of the indicators it is derived from, in the declared order. */
  List<String> operands();

  /** True if it uses their achievements rather than their values. */
  default boolean takesAchievements() {
    return false;
  }

  /**
   * The number of each operand, in order, that gives the least favourable value; null if an operand
   * has none.
   *
   * @param operand the value or achievement of each operand, or null
   * @param cautious the least favourable number of a figure
   */
  default List<BigDecimal> amounts(
      Function<String, Figure> operand, Function<Figure, BigDecimal> cautious) {
    return operands().stream().map(operand).map(cautious).toList();
  }

  /**
   * The value, or null when there is none.
   *
   * @param operand the value or achievement of each operand, or null
   */
  Figure value(Function<String, Figure> operand);
}
