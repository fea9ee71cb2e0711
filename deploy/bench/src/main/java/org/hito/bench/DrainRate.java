package org.hito.bench;

import java.io.PrintStream;
import java.net.URI;
import org.hito.bench.client.Api;
import org.hito.bench.client.Promises;

/**
 * How many waiting commitment facts metrics-service applies per second, and whether it slows down
 * as their number grows: the rate is printed for each tenth of the backlog. Half of the facts
 * record a commitment, half deliver it, and each delivery moves one indicator. metrics-service is
 * suspended while they are published and until the other services have read them, so that all of
 * them wait for it alone.
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
    new DrainRate(promises, facts / 2).measure(System.out);
  }

  /** Lets the commitments wait, and returns how many of their facts were applied per second. */
  double perSecond() throws InterruptedException {
    Reached from = begin();
    return reach(published).rateSince(from);
  }

  private void measure(PrintStream out) throws InterruptedException {
    Reached from = begin();
    Reached last = from;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      Reached reached = reach(from.value + (published - from.value) * tenth / TENTHS);
      out.printf("%d applied: %.0f facts a second%n", 2 * reached.value, reached.rateSince(last));
      last = reached;
    }
    out.printf("%d facts: %.0f a second%n", 2 * commitments, last.rateSince(from));
  }

  /** Publishes the commitments, and waits until the first is applied. */
  private Reached begin() throws InterruptedException {
    int before = published;
    published += commitments;
    LocalProcesses.suspended(
        "metrics-service",
        () -> {
          promises.publish(before, published);
          LocalProcesses.awaitQuiet();
          LocalProcesses.writeOut();
        });
    return reach(before + 1);
  }

  private Reached reach(long value) throws InterruptedException {
    return new Reached(promises.await(value), System.nanoTime());
  }

  /** How many commitments were counted at a point in time. */
  private record Reached(long value, long at) {
    double rateSince(Reached earlier) {
      return 2 * (value - earlier.value) * NANOS / (at - earlier.at);
    }
  }
}
