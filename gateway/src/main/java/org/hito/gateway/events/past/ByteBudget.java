package org.hito.gateway.events.past;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;

/**
 * A number of bytes that callers share. A request waits if it exceeds what is left in total or of
 * its caller's share. Requests are granted in order, but no caller delays another.
 */
final class ByteBudget {

  private record Waiting(String caller, long bytes, Promise<Void> granted) {}

  private final long total;
  private final long share;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, Long> held = new HashMap<>();
  private long taken;

  /**
   * @param share at most this many of the bytes for one caller
   */
  ByteBudget(long total, long share) {
    this.total = total;
    this.share = share;
  }

  /**
   * Takes bytes as soon as they are available.
   *
   * @param bytes at most a share
   */
  Future<Void> take(String caller, long bytes) {
    Promise<Void> granted = Promise.promise();
    synchronized (this) {
      waiting.add(new Waiting(caller, bytes, granted));
    }
    grant();
    return granted.future();
  }

  void giveBack(String caller, long bytes) {
    synchronized (this) {
      add(caller, -bytes);
    }
    grant();
  }

  /** Whether a request is waiting that would be granted sooner if a caller returned its bytes. */
  synchronized boolean isShort(String caller) {
    return waiting.stream()
        .anyMatch(one -> one.caller().equals(caller) || taken + one.bytes() > total);
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
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting one = all.next();
      if (taken + one.bytes() > total) {
        return null;
      }
      if (held.getOrDefault(one.caller(), 0L) + one.bytes() <= share) {
        all.remove();
        add(one.caller(), one.bytes());
        return one;
      }
    }
    return null;
  }

  private void add(String caller, long bytes) {
    taken += bytes;
    held.merge(caller, bytes, (before, more) -> before + more == 0 ? null : before + more);
  }
}
