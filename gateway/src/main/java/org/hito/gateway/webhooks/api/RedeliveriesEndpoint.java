package org.hito.gateway.webhooks.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.problem.ProblemException;

/** {@code POST …/<id>/redeliveries}: deliver some facts once more, before new ones. */
@ApplicationScoped
public class RedeliveriesEndpoint implements Endpoint {

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;

  RedeliveriesEndpoint(SubscriptionDoor door, SubscriptionService subscriptions) {
    this.door = door;
    this.subscriptions = subscriptions;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/redeliveries";
  }

  @Override
  public Set<HttpMethod> methods() {
    return SubscriptionDoor.POST_ONLY;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.change(
        exchange,
        202,
        (caller, stored, body, request) -> {
          Bodies.Again wanted = Bodies.again(body);
          if (stored.course().again() != null) {
            throw new ProblemException(409, "redelivery-under-way");
          }
          return subscriptions.redeliver(caller, stored, wanted, request);
        },
        (stored, isRepeated) -> SubscriptionView.of(stored));
  }
}
