package org.hito.bench;

import java.util.List;

/**
 * What an operation costs on platforms of several sizes.
 *
 * @param costs by rising size
 */
record CostCurve(String operation, List<Cost> costs) {

  private static final double FLAT = 0.1;

  /**
   * What it costs at one size, in milliseconds.
   *
   * @param size how many commitments there are
   */
  record Cost(int size, double minimum, double median) {}

  CostCurve {
    costs = List.copyOf(costs);
  }

  /**
   * The exponent b of the power law median = a · size^b that fits best: the slope of the line
   * through the logarithms of both, by least squares. Not a number for a single size.
   */
  double slope() {
    double size = costs.stream().mapToDouble(CostCurve::logSize).average().orElse(0);
    double median = costs.stream().mapToDouble(CostCurve::logMedian).average().orElse(0);
    double both = 0;
    double squares = 0;
    for (Cost cost : costs) {
      both += (logSize(cost) - size) * (logMedian(cost) - median);
      squares += (logSize(cost) - size) * (logSize(cost) - size);
    }
    return both / squares;
  }

  /** Whether ten times as many commitments cost less than 1.26 times as much, and no less. */
  boolean isFlat() {
    return Math.abs(slope()) < FLAT;
  }

  private static double logSize(Cost cost) {
    return Math.log(cost.size());
  }

  private static double logMedian(Cost cost) {
    return Math.log(cost.median());
  }
}
