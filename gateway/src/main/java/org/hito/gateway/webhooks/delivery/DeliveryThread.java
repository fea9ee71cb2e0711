package org.hito.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The one thread of a {@link Replica}, and its timers. They survive failures of the work. */
final class DeliveryThread {

  private static final Logger LOG = Logger.getLogger(DeliveryThread.class);

  private final ExecutorService loop =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "hito-webhooks");
            thread.setDaemon(true);
            return thread;
          });

  void run(Runnable work) {
    try {
      loop.execute(guarded(work));
    } catch (RejectedExecutionException stopped) {
      LOG.debug("webhooks have stopped");
    }
  }

  void runAfter(Duration pause, Runnable work) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(() -> run(work));
  }

  void every(Duration pause, Runnable work) {
    runAfter(
        pause,
        () -> {
          try {
            work.run();
          } finally {
            every(pause, work);
          }
        });
  }

  /** Runs work and waits until it is done, for a second at most. */
  void finish(Runnable work) throws InterruptedException, ExecutionException, TimeoutException {
    loop.submit(work).get(1, TimeUnit.SECONDS);
  }

  /** Stops at once. */
  void halt() {
    loop.shutdownNow();
  }

  private static Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException unexpected) {
        LOG.error("unexpected failure of webhooks", unexpected);
      }
    };
  }
}
