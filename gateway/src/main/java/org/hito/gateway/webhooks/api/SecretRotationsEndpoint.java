package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.store.StoredSubscription;

/** {@code POST …/<id>/rotations}: a new secret; the previous one is used, too, for a while. */
@Singleton
public class SecretRotationsEndpoint extends ChangeEndpoint {

  private final SubscriptionService subscriptions;

  SecretRotationsEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    super(door, "rotations", 201);
    this.subscriptions = subscriptions;
  }

  @Override
  Uni<SubscriptionService.Done> change(
      Caller caller, StoredSubscription stored, JsonNode body, Repeatable request) {
    Bodies.nothing(body);
    return subscriptions.rotate(caller, stored, request);
  }

  @Override
  Map<String, Object> view(StoredSubscription stored, boolean isRepeated) {
    return isRepeated ? SubscriptionView.of(stored) : SubscriptionView.withSecret(stored);
  }
}
