package org.hito.gateway.webhooks.store;

import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Redelivery;

/**
 * How far a subscription is.
 *
 * @param position next offsets of what was read
 * @param again what is delivered once more, or null
 */
public record Course(String position, Progress progress, Again again) {

  /** A redelivery, and how far it is. */
  public record Again(Redelivery redelivery, String position, Progress progress) {}

  /** The same, as if nothing had failed. */
  public Course renewed() {
    return new Course(
        position,
        progress.renewed(),
        again == null
            ? null
            : new Again(again.redelivery(), again.position(), again.progress().renewed()));
  }
}
