package org.hito.gateway.webhooks.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;

/** {@code POST …/<id>/rotations}: a new secret; the one before it is used too for a while. */
@ApplicationScoped
public class SecretsEndpoint implements Endpoint {

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;

  SecretsEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    this.door = door;
    this.subscriptions = subscriptions;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/rotations";
  }

  @Override
  public Set<HttpMethod> methods() {
    return SubscriptionDoor.POST_ONLY;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.change(
        exchange,
        201,
        (caller, stored, body, request) -> {
          Bodies.nothing(body);
          return subscriptions.rotate(caller, stored, request);
        },
        (stored, isRepeated) ->
            isRepeated ? SubscriptionView.of(stored) : SubscriptionView.withSecret(stored));
  }
}
