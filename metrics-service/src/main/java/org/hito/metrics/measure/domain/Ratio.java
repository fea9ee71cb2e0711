package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.metrics.progress.domain.Decimals;

/**
 * One indicator over another, six decimals. Over nothing there is no value.
 *
 * @param numerator the code of the one
 * @param denominator the code of the other
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
