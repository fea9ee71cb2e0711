package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.delivery.Tests;

/** {@code POST …/<id>/tests}: deliver a test event now. */
@ApplicationScoped
public class TestsEndpoint implements Endpoint {

  private final SubscriptionDoor door;
  private final SubscriptionAccess access;
  private final Tests tests;

  TestsEndpoint(SubscriptionDoor door, SubscriptionAccess access, Tests tests) {
    this.door = door;
    this.access = access;
    this.tests = tests;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/tests";
  }

  @Override
  public Set<HttpMethod> methods() {
    return SubscriptionDoor.POST_ONLY;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(exchange, caller -> test(exchange, caller));
  }

  private Uni<Answer> test(RoutingContext exchange, Caller caller) {
    Query.of(exchange.queryParams(), Set.of());
    return SubscriptionDoor.body(exchange)
        .invoke(Bodies::nothing)
        .map(body -> Optional.ofNullable(Repeatable.of(exchange, body)))
        .chain(
            request ->
                access
                    .own(caller, exchange.pathParam("id"))
                    .chain(stored -> tests.send(stored, request.map(Repeatable::idempotencyKey))))
        .map(attempt -> Answer.json(200, AttemptView.of(attempt)));
  }
}
