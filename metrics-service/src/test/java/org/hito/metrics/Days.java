package org.hito.metrics;

import io.quarkus.vertx.VertxContextSupport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.hito.metrics.days.app.DaySweep;

/** Makes days pass. */
public final class Days {
  private Days() {}

  /** Does what the scheduler would do at that moment, and waits for it. */
  public static void sweep(DaySweep sweep, Instant now) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> sweep.run(now.atZone(ZoneOffset.UTC)));
    } catch (Throwable failed) {
      throw new CompletionException(failed);
    }
  }
}
