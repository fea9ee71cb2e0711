package org.hito.metrics.measure.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hito.kit.domain.Figure;

/**
 * The sum of other indicators' values. If one has no value there is no sum: unknown is not zero.
 *
 * @param operands their codes
 */
public record Sum(List<String> operands) implements Derived {
  public Sum {
    operands = List.copyOf(operands);
  }

  @Override
  public String type() {
    return MeasureType.SUM.name();
  }

  @Override
  public Figure value(Function<String, Figure> operand) {
    List<Figure> known = operands.stream().map(operand).filter(Objects::nonNull).toList();
    return known.size() < operands.size() ? null : known.stream().reduce(Figure.ZERO, Figure::plus);
  }
}
