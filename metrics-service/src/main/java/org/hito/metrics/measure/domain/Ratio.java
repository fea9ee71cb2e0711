package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;

/**
 * One indicator divided by another, six decimals. If the denominator may be zero, there is no
 * value.
 *
 * @param numerator its code
 * @param denominator its code
 */
public record Ratio(String numerator, String denominator) implements Derived {
  @Override
  public String type() {
    return MeasureType.RATIO.name();
  }

  @Override
  public List<String> operands() {
    return List.of(numerator, denominator);
  }

  /** The two ends whose quotient is the least favourable value. */
  @Override
  public List<BigDecimal> amounts(
      Function<String, Figure> operand, Function<Figure, BigDecimal> cautious) {
    Figure value = value(operand);
    if (value == null) {
      return Derived.super.amounts(operand, cautious);
    }
    BigDecimal least = cautious.apply(value);
    for (BigDecimal over : operand.apply(numerator).ends()) {
      for (BigDecimal under : operand.apply(denominator).ends()) {
        if (Decimals.rate(over, under).compareTo(least) == 0) {
          return List.of(over, under);
        }
      }
    }
    throw new IllegalStateException("No ends make " + least);
  }

  @Override
  public Figure value(Function<String, Figure> operand) {
    Figure over = operand.apply(numerator);
    Figure under = operand.apply(denominator);
    return over == null || under == null ? null : Figure.rate(over, under);
  }
}
