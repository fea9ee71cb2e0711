package org.hito.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Prints measurements. */
final class Figures {

  private Figures() {}

  static void print(String what, Histogram nanos, PrintStream out) {
    out.printf(
        "%s, ms: median %.1f, p90 %.1f, p99 %.1f, max %.1f (n = %d)%n",
        what,
        millis(nanos, 50),
        millis(nanos, 90),
        millis(nanos, 99),
        millis(nanos, 100),
        nanos.getTotalCount());
  }

  static double millis(Histogram nanos, double percentile) {
    return (double) nanos.getValueAtPercentile(percentile) / TimeUnit.MILLISECONDS.toNanos(1);
  }

  static double median(double[] figures) {
    return Arrays.stream(figures).sorted().toArray()[figures.length / 2];
  }
}
