package org.hito.gateway.webhooks.domain;

/** Whether a subscription delivers. */
public enum SubscriptionStatus {
  ACTIVE,
  /** Its agency stopped it. */
  PAUSED,
  /** The platform stopped it; {@link SwitchedOff} says why. */
  SWITCHED_OFF
}
