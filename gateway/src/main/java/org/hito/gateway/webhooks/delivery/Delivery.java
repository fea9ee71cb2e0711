package org.hito.gateway.webhooks.delivery;

import java.time.Instant;
import java.util.Map;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.webhooks.domain.Subscription;

/** The headers of a delivery: those of Standard Webhooks, and ours. */
final class Delivery {

  private Delivery() {}

  /**
   * The headers.
   *
   * @param now the time of this attempt
   * @param id of the event, the same in each attempt
   * @param position up to which everything is delivered once this fact is
   */
  static Map<String, String> headers(
      Subscription subscription, Instant now, String id, byte[] event, Position position) {
    return Map.of(
        "Content-Type",
        "application/cloudevents+json; charset=UTF-8",
        "User-Agent",
        "Hito",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(now.getEpochSecond()),
        "webhook-signature",
        Signatures.of(subscription, now, id, event),
        "Hito-Subscription",
        subscription.id().toString(),
        "Hito-Position",
        position.encode());
  }
}
