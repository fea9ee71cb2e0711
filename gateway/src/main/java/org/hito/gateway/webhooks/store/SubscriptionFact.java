package org.hito.gateway.webhooks.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SwitchedOff;

/**
 * What happened to a subscription. Its agency alone reads it.
 *
 * @param type its last part, such as {@code switched-off}
 * @param version of the subscription after it
 * @param actor who did it; {@code gateway} for the platform
 * @param request the request that did it, or null
 */
public record SubscriptionFact(
    UUID id,
    UUID subscription,
    int version,
    String type,
    Instant at,
    String actor,
    Map<String, Object> change,
    Repeatable request) {

  private static final String PLATFORM = "gateway";

  public static SubscriptionFact of(
      UUID subscription,
      int version,
      String type,
      Instant at,
      String actor,
      Map<String, Object> change,
      Repeatable request) {
    return new SubscriptionFact(
        UUID.randomUUID(), subscription, version, type, at, actor, change, request);
  }

  /** A fact that the platform itself causes, such as switching a subscription off. */
  public static SubscriptionFact ofPlatform(
      Subscription subscription, String type, Instant at, Map<String, Object> change) {
    return of(subscription.id(), subscription.version(), type, at, PLATFORM, change, null);
  }

  /** What changes when the platform stops a subscription. */
  public static Map<String, Object> change(SwitchedOff off) {
    return off.detail() == null
        ? Map.of("reason", off.reason().wireName())
        : Map.of("reason", off.reason().wireName(), "detail", off.detail());
  }
}
