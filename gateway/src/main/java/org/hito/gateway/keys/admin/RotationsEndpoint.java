package org.hito.gateway.keys.admin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;

/**
 * {@code POST /api/v1/admin/keys/<id>/rotations}: issues a successor; the old key works for a
 * while.
 */
@ApplicationScoped
public class RotationsEndpoint implements Endpoint {

  private final AdminDoor door;
  private final KeyService keys;

  RotationsEndpoint(AdminDoor door, KeyService keys) {
    this.door = door;
    this.keys = keys;
  }

  @Override
  public String path() {
    return KeyAnswers.PATH + "/:id/rotations";
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.POST);
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(exchange, KeysEndpoint.ADMINISTRATORS, caller -> rotate(exchange, caller));
  }

  private Uni<Answer> rotate(RoutingContext exchange, Caller caller) {
    Query.of(exchange.queryParams(), Set.of());
    return JsonBody.read(exchange, KeysEndpoint.JSON)
        .chain(
            body ->
                keys.rotate(
                    exchange.pathParam("id"),
                    now -> KeyBodies.rotation(body, now, keys.terms()),
                    caller.subject(),
                    Repeatable.of(exchange, body)))
        .map(KeyAnswers::of);
  }
}
