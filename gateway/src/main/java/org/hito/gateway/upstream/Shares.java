package org.hito.gateway.upstream;

import io.vertx.core.Future;
import java.util.OptionalInt;
import org.hito.gateway.limits.CallerCounts;

/** How many exchanges with one service each caller may have at a time, so that none takes all. */
final class Shares {

  private final int each;
  private final CallerCounts held = new CallerCounts();

  /**
   * @param each what a caller may have; a quarter of all unless it is set
   * @param all exchanges there may be with the service
   */
  Shares(OptionalInt each, int all) {
    this.each = each.orElse(Math.max(1, all / 4));
  }

  int each() {
    return each;
  }

  /** Takes one until an exchange is over; false when the caller has its share already. */
  boolean take(String caller, Future<?> over) {
    if (held.add(caller) > each) {
      held.remove(caller);
      return false;
    }
    over.onComplete(ended -> held.remove(caller));
    return true;
  }
}
