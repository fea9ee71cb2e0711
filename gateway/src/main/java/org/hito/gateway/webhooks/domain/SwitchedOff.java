package org.hito.gateway.webhooks.domain;

import java.time.Instant;
import org.hito.kit.domain.WireName;

/**
 * Why the platform stopped a subscription.
 *
 * @param detail what the receiver answered last, or null
 */
public record SwitchedOff(Instant at, Reason reason, String detail) {

  /** Why. */
  public enum Reason implements WireName {
    /** Attempts failed for a day. */
    FAILING,
    /** The receiver answered 410. */
    GONE,
    /** The log no longer has the facts that come next. */
    POSITION_GONE
  }
}
