package org.hito.gateway.upstream;

import io.vertx.core.Future;
import java.util.OptionalInt;
import org.hito.gateway.limits.CallerCounts;

/**
 * Limits the exchanges each caller may have under way with one service, so that none takes all
 * connections.
 */
final class Shares {

  private final int each;
  private final CallerCounts held = new CallerCounts();

  /**
   * @param each exchanges per caller; by default a quarter of all
   * @param all exchanges the service can have under way
   */
  Shares(OptionalInt each, int all) {
    this.each = each.orElse(Math.max(1, all / 4));
  }

  int each() {
    return each;
  }

  /** Takes one until an exchange is over; false if the caller has used up its share. */
  boolean take(String caller, Future<?> over) {
    if (held.add(caller) > each) {
      held.remove(caller);
      return false;
    }
    over.onComplete(ended -> held.remove(caller));
    return true;
  }
}
