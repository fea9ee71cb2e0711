package org.hito.gateway.events.past;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A number of bytes to share. A request that exceeds what is left waits; requests are granted in order.
 */
final class ByteBudget {

  private record Waiting(long bytes, Promise<Void> granted) {}

  private final long total;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long taken;

  ByteBudget(long total) {
    this.total = total;
  }

  /**
   * Takes bytes as soon as they are available.
   *
   * @param bytes at most the total
   */
  Future<Void> take(long bytes) {
    Promise<Void> granted = Promise.promise();
    synchronized (this) {
      waiting.add(new Waiting(bytes, granted));
    }
    grant();
    return granted.future();
  }

  void giveBack(long bytes) {
    synchronized (this) {
      taken -= bytes;
    }
    grant();
  }

  synchronized long taken() {
    return taken;
  }

  private void grant() {
    for (Waiting next = next(); next != null; next = next()) {
      next.granted().complete();
    }
  }

  private synchronized Waiting next() {
    Waiting first = waiting.peek();
    if (first == null || taken + first.bytes() > total) {
      return null;
    }
    taken += first.bytes();
    return waiting.remove();
  }
}
