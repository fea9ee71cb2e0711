package org.hito.gateway.webhooks.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;

/** {@code POST …/<id>/replays}: go on from another position. */
@ApplicationScoped
public class ReplaysEndpoint implements Endpoint {

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;

  ReplaysEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    this.door = door;
    this.subscriptions = subscriptions;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/replays";
  }

  @Override
  public Set<HttpMethod> methods() {
    return SubscriptionDoor.POST_ONLY;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.change(
        exchange,
        200,
        (caller, stored, body, request) ->
            subscriptions.replay(caller, stored, Bodies.replay(body), request),
        (stored, isRepeated) -> SubscriptionView.of(stored));
  }
}
