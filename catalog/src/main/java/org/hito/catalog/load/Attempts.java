package org.hito.catalog.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hito.catalog.file.Item;
import org.hito.catalog.platform.CannotWorkException;

/** Loads a few items at a time, because a load mostly waits for answers. */
final class Attempts implements AutoCloseable {

  private static final int AT_A_TIME = 4;

  private final Step step;
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);

  Attempts(Step step) {
    this.step = step;
  }

  /**
   * The results, in the order of the items. A failure that ends the work for one ends it for all.
   */
  List<Result> of(List<Item> items) {
    List<Future<Result>> running =
        items.stream().map(item -> workers.submit(() -> step.attempt(item))).toList();
    List<Result> results = new ArrayList<>();
    for (Future<Result> attempt : running) {
      results.add(result(attempt));
    }
    return results;
  }

  private static Result result(Future<Result> attempt) {
    try {
      return attempt.get();
    } catch (ExecutionException ended) {
      throw ended.getCause() instanceof CannotWorkException hopeless
          ? hopeless
          : new IllegalStateException(ended.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotWorkException("stopped while loading", stopped);
    }
  }

  /** Starts no further attempt. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
