package org.hito.metrics.measure.domain;

import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Figure;

/**
 * One indicator divided by another, six decimals. Divided by what may be zero there is no value.
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

  @Override
  public Figure value(Function<String, Figure> operand) {
    Figure over = operand.apply(numerator);
    Figure under = operand.apply(denominator);
    return over == null || under == null ? null : Figure.rate(over, under);
  }
}
