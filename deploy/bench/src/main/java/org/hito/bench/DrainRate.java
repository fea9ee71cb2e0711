package org.hito.bench;

import java.io.PrintStream;
import java.net.URI;
import org.hito.bench.client.Api;
import org.hito.bench.client.Promises;

/**
 * How many waiting commitment facts metrics-service applies per second, and whether it slows down
 * as their number grows: the rate is printed for each tenth of the backlog. Half of the facts
 * record a commitment, half deliver it, and each delivery moves one indicator.
 *
 * <p>Arguments: facts (default 200,000), address (default {@code http://localhost:8080}), Kafka
 * (default {@code 127.0.0.1:19092}). It publishes in place of meeting-service, so use a separate
 * run.
 */
public final class DrainRate {
  private static final int TENTHS = 10;
  private static final double NANOS = 1e9;

  private final Promises promises;
  private final int commitments;
  private int published;

  DrainRate(Promises promises, int commitments) {
    this.promises = promises;
    this.commitments = commitments;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    URI base = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
    String kafka = arguments.length > 2 ? arguments[2] : "127.0.0.1:19092";
    String name = "drain-" + System.currentTimeMillis();
    Promises promises = Promises.counted(Api.as("admin", base), name, kafka);
    promises.publish(0, facts / 2);
    new DrainRate(promises, facts / 2).measure(System.out);
  }

  /** Publishes the commitments, and returns how many facts per second were applied. */
  double perSecond() throws InterruptedException {
    promises.publish(published, published + commitments);
    published += commitments;
    Reached from = new Reached(promises.applied(), System.nanoTime());
    return new Reached(promises.await(published), System.nanoTime()).rateSince(from);
  }

  private void measure(PrintStream out) throws InterruptedException {
    long begun = System.nanoTime();
    long first = promises.applied();
    out.printf("%d facts written, %d of them applied meanwhile%n", 2L * commitments, 2 * first);
    Reached from = new Reached(first, begun);
    Reached last = from;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      long applied = promises.await(first + (commitments - first) * tenth / TENTHS);
      Reached reached = new Reached(applied, System.nanoTime());
      out.printf("%d applied: %.0f facts a second%n", 2 * reached.value, reached.rateSince(last));
      last = reached;
    }
    out.printf(
        "%d facts in %.1f s: %.0f a second%n",
        2 * (commitments - first), (last.at - begun) / NANOS, last.rateSince(from));
  }

  /** How many commitments were counted at a point in time. */
  private record Reached(long value, long at) {
    double rateSince(Reached earlier) {
      return 2 * (value - earlier.value) * NANOS / (at - earlier.at);
    }
  }
}
