package org.hito.bench;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Measures Hito and a peer in alternating slices. Each round has a slice of ours between two of the
 * peer, which are the control. Round 0 warms up and does not count.
 */
final class Slices {

  private final int rounds;
  private final PrintStream out;

  Slices(int rounds, PrintStream out) {
    this.rounds = rounds;
    this.out = out;
  }

  /** One slice of a measurement. */
  @FunctionalInterface
  interface Slice {
    double measure() throws InterruptedException;
  }

  /** Prints the figures of both, and their ratio unless the noise is too loud for one. */
  void compare(String what, Slice ours, Slice peer) throws InterruptedException {
    double[] our = new double[rounds];
    double[] before = new double[rounds];
    double[] after = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      double one = peer.measure();
      double between = ours.measure();
      double two = peer.measure();
      out.printf("  %-44s %9.1f %9.1f %9.1f%n", "round " + (round + 1), between, one, two);
      if (round >= 0) {
        our[round] = between;
        before[round] = round % 2 == 0 ? one : two;
        after[round] = round % 2 == 0 ? two : one;
      }
    }
    double[] beside = new double[rounds];
    Arrays.setAll(beside, round -> Math.sqrt(before[round] * after[round]));
    report(what, our, beside, Ratio.of(our, beside), Ratio.of(after, before));
  }

  private void report(String what, double[] our, double[] peer, Ratio ratio, Ratio control) {
    out.printf(
        "%-46s %9.1f %9.1f   %s%s; control %s%n",
        what,
        Figures.median(our),
        Figures.median(peer),
        ratio,
        ratio.isConclusive(control) ? "" : " inconclusive",
        control);
  }
}
