package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.AttemptStore;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.kit.cursor.Cursor;

/** {@code GET …/<id>/deliveries}: the newest attempts. */
@ApplicationScoped
public class DeliveriesEndpoint implements Endpoint {

  private static final Set<String> PARAMETERS = Set.of("event", "delivered", "limit", "cursor");
  private static final List<String> FLAGS = List.of("true", "false");

  private final SubscriptionDoor door;
  private final AttemptStore log;
  private final Pages pages;

  DeliveriesEndpoint(SubscriptionDoor door, AttemptStore log, Pages pages) {
    this.door = door;
    this.log = log;
    this.pages = pages;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/deliveries";
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.about(exchange, (caller, stored) -> list(exchange, stored));
  }

  private Uni<Answer> list(RoutingContext exchange, StoredSubscription stored) {
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    Cursor after = pages.after(exchange);
    int limit = query.limit();
    return log.newest(
            stored.subscription().id(),
            after == null ? null : Long.valueOf(after.key()),
            query.text("event").orElse(null),
            query.text("delivered").isEmpty()
                ? null
                : Boolean.valueOf(query.oneOf("delivered", "", FLAGS)),
            limit + 1)
        .map(found -> pages.page(exchange, found, limit, DeliveriesEndpoint::place))
        .map(page -> Answer.json(200, page.map(AttemptView::of)));
  }

  private static Cursor place(Attempt attempt) {
    return new Cursor(Long.toString(attempt.seq()), attempt.fact());
  }
}
