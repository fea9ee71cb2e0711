package org.hito.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/** The event loop of an exchange, on which its answer must be written. */
public final class EventLoop {

  private EventLoop() {}

  /** Runs work on the event loop of the caller, or at once if it is on none. */
  public static Executor current() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : work -> context.runOnContext(onLoop -> work.run());
  }

  /** The same for the rest of an exchange, which fails if the work does. */
  public static Executor current(RoutingContext exchange) {
    Executor loop = current();
    return work -> loop.execute(() -> attempt(exchange, work));
  }

  private static void attempt(RoutingContext exchange, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      exchange.fail(failure);
    }
  }
}
