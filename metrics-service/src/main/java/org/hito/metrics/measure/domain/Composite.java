package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.Figure;

/**
 * The weighted mean of the achievements of other indicators, six decimals. It uses achievements as
 * published, so that a pocket calculator can check it. An indicator without an achievement is left
 * out, with its weight.
 *
 * @param of the indicators and their weights
 */
public record Composite(List<Weighted> of) implements Derived {
  /**
   * An indicator in a composite.
   *
   * @param indicator its code
   * @param weight not below zero
   */
  public record Weighted(String indicator, BigDecimal weight) {
    public Weighted {
      weight = Decimals.plain(weight);
    }
  }

  public Composite {
    of = List.copyOf(of);
  }

  @Override
  public String type() {
    return MeasureType.COMPOSITE.name();
  }

  @Override
  public List<String> operands() {
    return of.stream().map(Weighted::indicator).toList();
  }

  @Override
  public boolean takesAchievements() {
    return true;
  }

  @Override
  public Figure value(Function<String, Figure> operand) {
    Figure sum = Figure.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Weighted one : of) {
      Figure achievement = operand.apply(one.indicator());
      if (achievement != null) {
        sum = sum.plus(achievement.times(one.weight()));
        weights = weights.add(one.weight());
      }
    }
    return Figure.rate(sum, Figure.of(weights));
  }
}
