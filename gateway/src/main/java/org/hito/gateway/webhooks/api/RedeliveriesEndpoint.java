package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.kit.problem.ProblemException;

/** {@code POST …/<id>/redeliveries}: deliver some facts once more, before new ones. */
@Singleton
public class RedeliveriesEndpoint extends ChangeEndpoint {

  private final SubscriptionService subscriptions;

  RedeliveriesEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    super(door, "redeliveries", 202);
    this.subscriptions = subscriptions;
  }

  @Override
  Uni<SubscriptionService.Done> change(
      Caller caller, StoredSubscription stored, JsonNode body, Repeatable request) {
    Bodies.Again wanted = Bodies.again(body);
    if (stored.course().again() != null) {
      throw new ProblemException(409, "redelivery-under-way");
    }
    return subscriptions.redeliver(caller, stored, wanted, request);
  }
}
