package org.hito.gateway.webhooks.api;

import java.time.Instant;
import org.hito.gateway.webhooks.store.Attempt;

/**
 * An attempt as its agency sees it.
 *
 * @param event id of the event, the {@code webhook-id} of the request
 * @param attempt its number, starting at 1
 * @param status of the answer, null if there was none
 * @param error why there was none
 * @param nextAt the next attempt, null if there is none
 */
record AttemptView(
    Instant at,
    Attempt.Kind kind,
    String event,
    String type,
    String subject,
    int attempt,
    boolean delivered,
    Integer status,
    String error,
    int durationMillis,
    Instant nextAt) {

  static AttemptView of(Attempt attempt) {
    return new AttemptView(
        attempt.at(),
        attempt.kind(),
        attempt.fact(),
        attempt.type(),
        attempt.subject(),
        attempt.number(),
        attempt.outcome().isDelivered(),
        attempt.outcome().status(),
        attempt.outcome().error(),
        attempt.durationMillis(),
        attempt.nextAt());
  }
}
