package org.hito.gateway.events.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.identity.Caller;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.domain.Actor;

/** {@code GET /api/v1/events/consumers}: the named consumers of the caller's agency. */
@ApplicationScoped
public class ConsumersEndpoint implements Endpoint {

  static final String PATH = "/api/v1/events/consumers";

  private final AdminDoor door;
  private final Consumers consumers;
  private final Pages pages;

  ConsumersEndpoint(AdminDoor door, Consumers consumers, Pages pages) {
    this.door = door;
    this.consumers = consumers;
    this.pages = pages;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(exchange, Actor.ROLES, caller -> list(exchange, caller));
  }

  private Uni<Answer> list(RoutingContext exchange, Caller caller) {
    Query query = Query.of(exchange.queryParams(), Set.of("agency", "limit", "cursor"));
    String agency = Consumers.visible(caller, query.text("agency").orElse(null));
    Cursor after = pages.after(exchange);
    int limit = query.limit();
    return consumers
        .list(
            agency,
            after == null ? null : new ConsumerStore.Place(after.key(), after.code()),
            limit + 1)
        .map(
            found ->
                pages
                    .page(exchange, found, limit, one -> new Cursor(one.agency(), one.name()))
                    .map(consumers::view))
        .map(page -> Answer.json(200, page));
  }
}
