package org.hito.bench;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.hito.bench.CostCurve.Cost;
import org.hito.bench.client.Api;
import org.hito.bench.client.GrownOperations;
import org.hito.bench.client.GrownOperations.Operation;
import org.hito.bench.client.Growth;
import org.hito.bench.client.Promises;

/**
 * What operations cost as a platform grows from 10³ commitments by decades, with the slope of each
 * curve: cost ∝ commitments^slope. At each size it waits until everything is counted and the
 * platform is quiet. Operations take turns, so that other load on the machine affects all of them
 * equally. Draining and rebuilding are measured less often, for 1,000 facts and 1,000 records.
 *
 * <p>Arguments: the last decade (default 5, at most 6), address (default {@code
 * http://localhost:8080}), Kafka (default {@code 127.0.0.1:19092}), management address of
 * metrics-service (default {@code http://localhost:9083}). It also publishes in place of
 * meeting-service, so use a fresh, separate local run.
 */
public final class GrowthCurve {

  private static final int FIRST_DECADE = 3;
  private static final int LAST_DECADE = 6;
  private static final int INDICATORS = 100;
  private static final int WARM_UP = 50;
  private static final int ROUNDS = 100;
  private static final int SLOW_ROUNDS = 5;
  private static final int DRAINED = 500; // commitments, of two facts each

  private final int lastDecade;
  private final Api api;
  private final Api metrics;
  private final String name = "curve-" + System.currentTimeMillis();
  private final Promises promises;
  private final PrintStream out;
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
  private int published;

  private GrowthCurve(String[] arguments, PrintStream out) throws InterruptedException {
    lastDecade = Integer.parseInt(argument(arguments, 0, "5"));
    if (lastDecade < FIRST_DECADE || lastDecade > LAST_DECADE) {
      throw new IllegalArgumentException("the last decade is one of 3 to 6, not " + lastDecade);
    }
    api = Api.as("admin", URI.create(argument(arguments, 1, "http://localhost:8080")));
    metrics = Api.anonymous(URI.create(argument(arguments, 3, "http://localhost:9083")));
    promises = Promises.counted(api, name, argument(arguments, 2, "127.0.0.1:19092"));
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    new GrowthCurve(arguments, System.out).run();
  }

  private void run() throws InterruptedException {
    var growth = new Growth(api, INDICATORS);
    growth.begin();
    if (growth.counted() > 0) {
      throw new IllegalStateException("this platform has grown before; begin with a fresh one");
    }
    var filling = new Filling(growth, size(lastDecade), out);
    for (int decade = FIRST_DECADE; decade <= lastDecade; decade++) {
      filling.to(size(decade));
      if (!LocalProcesses.awaitQuiet()) {
        out.println("the platform is still busy; its figures may be too high");
      }
      measure(size(decade), decade);
      out.println(table());
    }
  }

  private static int size(int decade) {
    return (int) Math.pow(10, decade);
  }

  private void measure(int size, int decade) throws InterruptedException {
    try (var operations = GrownOperations.begin(api, name + "-" + decade)) {
      measure(size, operations.all(), WARM_UP, ROUNDS);
    }
    Map<String, Operation> slow = new LinkedHashMap<>();
    slow.put("drain, 1,000 facts", this::drain);
    slow.put("rebuild, 1,000 records", () -> RebuildRate.Rebuilt.now(metrics).nanosPerThousand());
    measure(size, slow, 1, SLOW_ROUNDS);
  }

  private void measure(int size, Map<String, Operation> operations, int warmUp, int rounds)
      throws InterruptedException {
    Map<String, Histogram> times = new LinkedHashMap<>();
    operations.keySet().forEach(one -> times.put(one, histogram()));
    for (int round = -warmUp; round < rounds; round++) {
      for (String one : operations.keySet()) {
        long nanos = operations.get(one).nanos();
        if (round >= 0) {
          times.get(one).recordValue(nanos);
        }
      }
      if (round >= 0 && (round + 1) % Math.max(1, rounds / 4) == 0) {
        out.printf("%,d commitments: %s, %d of %d%n", size, times.keySet(), round + 1, rounds);
      }
    }
    times.forEach(
        (one, all) ->
            costs
                .computeIfAbsent(one, first -> new ArrayList<>())
                .add(new Cost(size, Figures.millis(all, 0), Figures.millis(all, 50))));
  }

  private static Histogram histogram() {
    return new Histogram(Duration.ofHours(1).toNanos(), 3);
  }

  // until the last of them is counted
  private long drain() throws InterruptedException {
    long begun = System.nanoTime();
    promises.publish(published, published + DRAINED);
    published += DRAINED;
    promises.await(published);
    return System.nanoTime() - begun;
  }

  private CostTable table() {
    return new CostTable(
        costs.entrySet().stream()
            .map(curve -> new CostCurve(curve.getKey(), curve.getValue()))
            .toList());
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return arguments.length > index ? arguments[index] : otherwise;
  }
}
