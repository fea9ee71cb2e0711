package org.hito.gateway.webhooks.domain;

import java.time.Instant;
import org.hito.kit.domain.WireName;

/**
 * Why the platform stopped a subscription.
 *
 * @param detail the receiver's last answer, or null
 */
public record SwitchedOff(Instant at, Reason reason, String detail) {

  /** Why. */
  public enum Reason implements WireName {
    /** Attempts failed for a day. */
    FAILING,
    /** The receiver answered 410. */
    GONE,
    /** The log no longer contains the next facts, or ends before them. */
    POSITION_GONE
  }
}
