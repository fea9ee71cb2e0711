package org.hito.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hito.bench.client.Growth;

/** Fills a platform step by step, and estimates how long the rest will take. */
final class Filling {

  private static final int STEP = 20_000;
  private static final Duration SAY_EVERY = Duration.ofSeconds(30);

  private final Growth growth;
  private final int largest;
  private final PrintStream out;
  private int filled;
  private long took;

  /**
   * A platform that is empty.
   *
   * @param largest how many commitments there will be in the end
   */
  Filling(Growth growth, int largest, PrintStream out) {
    this.growth = growth;
    this.largest = largest;
    this.out = out;
  }

  /** Fills up to this many commitments, and returns once all are counted. */
  void to(int size) throws InterruptedException {
    while (filled < size) {
      long begun = System.nanoTime();
      int next = Math.min(size, filled + STEP);
      growth.add(filled, next);
      filled = next;
      took += System.nanoTime() - begun;
      out.printf(
          "%,d of %,d commitments recorded, %.0f a second; %s of recording remain%n",
          filled,
          largest,
          filled * 1e9 / took,
          minutes(remaining(filled, largest, Duration.ofNanos(took))));
    }
    awaitCounted(size);
  }

  /** How long the rest takes at the pace so far. */
  static Duration remaining(int done, int all, Duration took) {
    return took.multipliedBy(all - done).dividedBy(done);
  }

  private void awaitCounted(int size) throws InterruptedException {
    int first = growth.counted();
    long begun = System.nanoTime();
    long said = begun;
    for (int counted = first; counted < size; counted = growth.counted()) {
      if (System.nanoTime() - said > SAY_EVERY.toNanos()) {
        said = System.nanoTime();
        Duration since = Duration.ofNanos(said - begun);
        String rest =
            counted == first
                ? "nothing yet"
                : minutes(remaining(counted - first, size - first, since)) + " remain";
        out.printf("%,d of them counted; %s%n", counted, rest);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }
}
