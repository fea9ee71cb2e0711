package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.store.StoredSubscription;

/** {@code POST …/<id>/replays}: continue from another position. */
@Singleton
public class ReplaysEndpoint extends ChangeEndpoint {

  private final SubscriptionService subscriptions;

  ReplaysEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    super(door, "replays", 200);
    this.subscriptions = subscriptions;
  }

  @Override
  Uni<SubscriptionService.Done> change(
      Caller caller, StoredSubscription stored, JsonNode body, Repeatable request) {
    return subscriptions.replay(caller, stored, Bodies.replay(body), request);
  }
}
