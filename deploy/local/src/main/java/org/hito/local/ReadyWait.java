package org.hito.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ServiceSpec;

/**
 * Waits until services are ready.
 *
 * @param end ends every wait when it is completed, with the reason
 * @param progress receives each service that becomes ready
 */
record ReadyWait(CompletableFuture<String> end, Progress progress) {
  private static final long PROBE_EVERY_MILLIS = 200;

  /**
   * Returns when all are ready.
   *
   * @throws StartFailure when one is not ready in time, or the run ends meanwhile
   */
  void all(Collection<ServiceSpec> services, Duration patience) {
    Stopwatch watch = new Stopwatch();
    List<ServiceSpec> waiting = new ArrayList<>(services);
    while (!waiting.isEmpty()) {
      if (watch.elapsed().compareTo(patience) > 0) {
        throw new StartFailure(
            "%s is not ready after %d s".formatted(waiting.get(0).name(), patience.toSeconds()));
      }
      waiting.removeIf(service -> reached(service, watch));
      pause();
    }
  }

  private boolean reached(ServiceSpec service, Stopwatch watch) {
    boolean ready = service.isReady();
    if (ready) {
      progress.done(service.name(), service.address(), watch.elapsed());
    }
    return ready;
  }

  /** Waits a moment, unless the end comes meanwhile. */
  private void pause() {
    try {
      throw new StartFailure(end.get(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
