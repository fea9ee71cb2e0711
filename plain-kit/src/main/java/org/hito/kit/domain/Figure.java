package org.hito.kit.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A quantity as a source states it: a number, or the range it lies in. A range with equal ends is
 * that number.
 *
 * @param from the lower end
 * @param to the upper end
 */
public record Figure(BigDecimal from, BigDecimal to) {

  public static final Figure ZERO = of(BigDecimal.ZERO);

  public Figure {
    from = Decimals.plain(from);
    to = Decimals.plain(to);
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException("Upside down: " + from + " to " + to);
    }
  }

  /** A number; null for null. */
  public static Figure of(BigDecimal number) {
    return number == null ? null : new Figure(number, number);
  }

  /** A range, or the number where there is none; null if both are. */
  public static Figure of(BigDecimal number, Figure range) {
    return range == null ? of(number) : range;
  }

  /**
   * The shortest range that contains all these numbers; null if there are none, or if one is null.
   */
  public static Figure around(Collection<BigDecimal> numbers) {
    return numbers.isEmpty() || numbers.stream().anyMatch(Objects::isNull)
        ? null
        : new Figure(
            numbers.stream().reduce(BigDecimal::min).orElseThrow(),
            numbers.stream().reduce(BigDecimal::max).orElseThrow());
  }

  /** True if it is a range. */
  public boolean hasTwoEnds() {
    return from.compareTo(to) < 0;
  }

  /** This, if it is a range; null if it is a number. */
  public Figure range() {
    return hasTwoEnds() ? this : null;
  }

  /** The range of a figure; null if it is a number, or null. */
  public static Figure rangeOf(Figure figure) {
    return figure == null ? null : figure.range();
  }

  /** Both ends. */
  public List<BigDecimal> ends() {
    return List.of(from, to);
  }

  public Figure plus(BigDecimal number) {
    return new Figure(from.add(number), to.add(number));
  }

  public Figure plus(Figure other) {
    return new Figure(from.add(other.from), to.add(other.to));
  }

  /** This figure multiplied by a weight, which must not be below zero. */
  public Figure times(BigDecimal weight) {
    return new Figure(from.multiply(weight), to.multiply(weight));
  }

  /**
   * The quotient, rounded as {@link Decimals#rate}; null if the denominator may be zero or the
   * result is too large to write out.
   */
  public static Figure rate(Figure numerator, Figure denominator) {
    if (denominator.from.signum() * denominator.to.signum() <= 0) {
      return null;
    }
    List<BigDecimal> rates =
        numerator.ends().stream()
            .flatMap(over -> denominator.ends().stream().map(under -> Decimals.rate(over, under)))
            .toList();
    return around(rates);
  }
}
