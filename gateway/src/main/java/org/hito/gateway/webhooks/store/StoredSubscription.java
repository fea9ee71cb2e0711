package org.hito.gateway.webhooks.store;

import java.time.Instant;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.webhooks.domain.Subscription;

/**
 * A subscription with its progress.
 *
 * @param deliveredAt the last delivery, or null
 * @param request the request that made it, or null if that cannot be repeated
 */
public record StoredSubscription(
    Subscription subscription, Course course, Instant deliveredAt, Repeatable request) {}
