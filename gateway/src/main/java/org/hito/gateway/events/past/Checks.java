package org.hito.gateway.events.past;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Short looks at the log, one after the other. While Kafka is away each takes long: nobody waits
 * for more than a moment, and what nobody waits for any more is skipped.
 */
final class Checks {

  private final Duration patience;
  private final ThreadPoolExecutor thread;

  /**
   * Runs checks.
   *
   * @param patience how long each is waited for
   * @param most the most that wait; more fail at once
   */
  Checks(Duration patience, int most) {
    this.patience = patience;
    this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(most));
  }

  /** What a look finds; fails after a short time. */
  <T> Future<T> check(Supplier<T> look) {
    Promise<T> found = Promise.promise();
    Future<T> inTime = found.future().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      thread.execute(
          () -> {
            if (!inTime.isComplete()) {
              look(look, found);
            }
          });
    } catch (RejectedExecutionException tooMany) {
      found.fail(tooMany);
    }
    return inTime;
  }

  private static <T> void look(Supplier<T> look, Promise<T> found) {
    try {
      found.complete(look.get());
    } catch (Throwable failure) { // whoever waits must learn of every failure
      found.fail(failure);
    }
  }

  void stop() {
    thread.shutdownNow();
  }
}
