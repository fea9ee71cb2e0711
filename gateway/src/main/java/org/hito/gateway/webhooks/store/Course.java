package org.hito.gateway.webhooks.store;

import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Redelivery;

/**
 * How far a subscription has been delivered.
 *
 * @param position after the facts that were read
 * @param again the redelivery under way, or null
 */
public record Course(String position, Progress progress, Again again) {

  /** A redelivery and its progress. */
  public record Again(Redelivery redelivery, String position, Progress progress) {}

  /** This course without its failures. */
  public Course renewed() {
    return new Course(
        position,
        progress.renewed(),
        again == null
            ? null
            : new Again(again.redelivery(), again.position(), again.progress().renewed()));
  }
}
