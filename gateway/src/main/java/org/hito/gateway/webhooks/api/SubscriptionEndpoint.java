package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.IfMatch;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.store.StoredSubscription;

/** {@code /api/v1/events/subscriptions/<id>}: one of them. */
@ApplicationScoped
public class SubscriptionEndpoint implements Endpoint {

  private static final Set<String> PATCHES =
      Set.of("application/merge-patch+json", "application/json");

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;
  private final SubscriptionAccess access;

  SubscriptionEndpoint(
      SubscriptionDoor door, SubscriptionService subscriptions, SubscriptionAccess access) {
    this.door = door;
    this.subscriptions = subscriptions;
    this.access = access;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id";
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(
        HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  }

  @Override
  public void handle(RoutingContext exchange) {
    HttpMethod method = exchange.request().method();
    door.admit(
        exchange,
        caller -> {
          Query.of(exchange.queryParams(), Set.of());
          if (method.equals(HttpMethod.PUT)) {
            return SubscriptionDoor.body(exchange)
                .chain(body -> IfMatch.retried(() -> put(exchange, caller, body)));
          }
          if (method.equals(HttpMethod.PATCH)) {
            return JsonBody.read(exchange, PATCHES)
                .chain(patch -> IfMatch.retried(() -> patch(exchange, caller, patch)));
          }
          Uni<StoredSubscription> found =
              method.equals(HttpMethod.DELETE)
                  ? find(exchange, caller).call(stored -> delete(exchange, caller, stored))
                  : read(exchange, caller);
          return found.map(SubscriptionDoor::of);
        });
  }

  private Uni<StoredSubscription> read(RoutingContext exchange, Caller caller) {
    return find(exchange, caller)
        .invoke(stored -> IfMatch.check(exchange, stored.subscription().version()));
  }

  /** Fails like a later request if it was changed or deleted meanwhile. */
  private Uni<?> delete(RoutingContext exchange, Caller caller, StoredSubscription stored) {
    return subscriptions
        .delete(stored, IfMatch.expected(exchange, stored.subscription().version()))
        .call(done -> done ? Uni.createFrom().nullItem() : read(exchange, caller));
  }

  private Uni<StoredSubscription> find(RoutingContext exchange, Caller caller) {
    String id = exchange.pathParam("id");
    return SafeMethods.include(exchange.request().method())
        ? access.find(caller, id)
        : access.own(caller, id);
  }

  private Uni<Answer> put(RoutingContext exchange, Caller caller, JsonNode body) {
    return find(exchange, caller)
        .chain(
            stored -> {
              Subscription now = stored.subscription();
              IfMatch.require(exchange, now.version());
              var wish = Bodies.wish(body, subscriptions.arePrivateSinksAllowed(), now.status());
              return subscriptions.revise(caller, stored, wish);
            })
        .map(SubscriptionDoor::of);
  }

  private Uni<Answer> patch(RoutingContext exchange, Caller caller, JsonNode patch) {
    return find(exchange, caller)
        .chain(
            stored -> {
              IfMatch.require(exchange, stored.subscription().version());
              var wish =
                  Bodies.patched(
                      patch, stored.subscription(), subscriptions.arePrivateSinksAllowed());
              return subscriptions.revise(caller, stored, wish);
            })
        .map(SubscriptionDoor::of);
  }
}
