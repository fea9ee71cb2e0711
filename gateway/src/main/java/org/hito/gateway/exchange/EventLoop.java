package org.hito.gateway.exchange;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop of an exchange, on which its answer must be written. */
public final class EventLoop {

  private EventLoop() {}

  /** Runs work on the event loop of the caller, or at once if it is on none. */
  public static Executor current() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : work -> context.runOnContext(onLoop -> work.run());
  }
}
