package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.store.StoredSubscription;

/** {@code POST …/<id>/<name>}: a change of a subscription that is safe to repeat. */
abstract class ChangeEndpoint implements Endpoint {

  private final SubscriptionDoor door;
  private final String name;
  private final int status;

  /**
   * @param name the last part of the path
   * @param status of the answer
   */
  ChangeEndpoint(SubscriptionDoor door, String name, int status) {
    this.door = door;
    this.name = name;
    this.status = status;
  }

  abstract Uni<SubscriptionService.Done> change(
      Caller caller, StoredSubscription stored, JsonNode body, Repeatable request);

  /** What the answer shows. */
  Map<String, Object> view(StoredSubscription stored, boolean isRepeated) {
    return SubscriptionView.of(stored);
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/" + name;
  }

  @Override
  public Set<HttpMethod> methods() {
    return SubscriptionDoor.POST_ONLY;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.change(exchange, status, this::change, this::view);
  }
}
