package org.hito.gateway.dashboard.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A vertical axis with round numbers on it.
 *
 * @param low its lower end
 * @param high its upper end
 * @param step from one round number to the next
 */
record Scale(double low, double high, double step) {

  private static final int STEPS = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final MathContext STEP_DIGITS = new MathContext(2);

  /** The axis that holds all values; it begins at zero unless they are far from it. */
  static Scale of(List<BigDecimal> values) {
    double least = doubles(values).min().orElse(0);
    double most = doubles(values).max().orElse(1);
    if (least >= 0 && least <= most / 2) {
      least = 0;
    } else if (most <= 0 && most >= least / 2) {
      most = 0;
    }
    if (least == most) {
      double room = most == 0 ? 1 : Math.abs(most) / 2;
      least -= room;
      most += room;
    }
    double step = roundStep((most - least) / STEPS);
    return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
  }

  private static DoubleStream doubles(List<BigDecimal> values) {
    return values.stream().mapToDouble(BigDecimal::doubleValue);
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double round : ROUND) {
      if (round * power >= rough) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** The share of the axis below a value. */
  double share(BigDecimal value) {
    return (value.doubleValue() - low) / (high - low);
  }

  /** The round numbers on it. */
  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal exactStep = BigDecimal.valueOf(step).round(STEP_DIGITS);
    long first = Math.round(low / step);
    long last = Math.round(high / step);
    for (long at = first; at <= last; at++) {
      ticks.add(exactStep.multiply(BigDecimal.valueOf(at)));
    }
    return ticks;
  }
}
