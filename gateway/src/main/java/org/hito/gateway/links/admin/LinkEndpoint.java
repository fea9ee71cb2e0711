package org.hito.gateway.links.admin;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.kit.domain.Actor;

/** {@code /api/v1/links/<id>}: one link; {@code DELETE} revokes it, and it stays listed. */
@ApplicationScoped
public class LinkEndpoint implements Endpoint {

  private final AdminDoor door;
  private final LinkService links;

  LinkEndpoint(AdminDoor door, LinkService links) {
    this.door = door;
    this.links = links;
  }

  @Override
  public String path() {
    return LinksEndpoint.PATH + "/:id";
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);
  }

  @Override
  public void handle(RoutingContext exchange) {
    boolean revoking = exchange.request().method().equals(HttpMethod.DELETE);
    door.admit(
        exchange,
        revoking ? LinksEndpoint.WRITERS : Actor.ROLES,
        caller -> {
          Query.of(exchange.queryParams(), Set.of());
          String id = exchange.pathParam("id");
          return (revoking ? links.revoke(caller, id) : links.find(caller, id))
              .map(link -> Answer.json(200, LinkView.of(link)));
        });
  }
}
