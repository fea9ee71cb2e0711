package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Decimals;

/**
 * One indicator divided by another, six decimals. Divided by zero there is no value.
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
  public BigDecimal value(Function<String, BigDecimal> operand) {
    BigDecimal over = operand.apply(numerator);
    BigDecimal under = operand.apply(denominator);
    return over == null || under == null ? null : Decimals.rate(over, under);
  }
}
