package org.hito.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many times a peer's figure ours is: the geometric mean of the pairs of all rounds, with its
 * 95 % confidence interval. The two figures of a pair were measured one after the other, so that
 * other load on the machine affects both.
 */
record Ratio(double mean, double low, double high) {

  private static final double WIDEST = 2;

  // of Student's distribution, two-sided, 95 %, by degrees of freedom; beyond these about 2
  private static final double[] STUDENT = {
    12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13
  };

  /**
   * The ratio of pairs, at least two.
   *
   * @param ours a figure for each round
   * @param theirs the peer's figure of the same round
   */
  static Ratio of(double[] ours, double[] theirs) {
    double[] logs = new double[ours.length];
    Arrays.setAll(logs, round -> Math.log(ours[round] / theirs[round]));
    double mean = Arrays.stream(logs).average().orElseThrow();
    double squares = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    int freedom = logs.length - 1;
    double student = freedom > STUDENT.length ? 2.1 : STUDENT[freedom - 1];
    double half = student * Math.sqrt(squares / freedom / logs.length);
    return new Ratio(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half));
  }

  /**
   * Whether the figures are meaningful: the interval is narrow, and the control, which compares the
   * peer with itself, is close to 1.
   */
  boolean isConclusive(Ratio control) {
    return high / low <= WIDEST && control.low <= 1 && control.high >= 1;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", mean, low, high);
  }
}
