package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionFact;
import org.hito.gateway.webhooks.store.SubscriptionStore.Place;
import org.hito.kit.cursor.Cursor;

/**
 * {@code GET …/<id>/history}: every fact of a subscription, in the form of the services' histories.
 */
@ApplicationScoped
public class HistoryEndpoint implements Endpoint {

  private static final String TYPE = "org.hito.subscription.%s.v1";

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;
  private final Pages pages;

  HistoryEndpoint(SubscriptionDoor door, SubscriptionService subscriptions, Pages pages) {
    this.door = door;
    this.subscriptions = subscriptions;
    this.pages = pages;
  }

  record Entry(
      int version,
      String type,
      UUID id,
      Instant at,
      Instant recordedAt,
      String actor,
      Map<String, Object> change) {

    static Entry of(SubscriptionFact fact) {
      return new Entry(
          fact.version(),
          TYPE.formatted(fact.type()),
          fact.id(),
          fact.at(),
          fact.at(),
          fact.actor(),
          fact.change());
    }
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH + "/:id/history";
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.about(exchange, (caller, stored) -> list(exchange, stored));
  }

  private Uni<Answer> list(RoutingContext exchange, StoredSubscription stored) {
    Query query = Query.of(exchange.queryParams(), Set.of("limit", "cursor"));
    Cursor after = pages.after(exchange);
    int limit = query.limit();
    Place place =
        after == null ? null : new Place(Instant.parse(after.key()), UUID.fromString(after.code()));
    return subscriptions
        .history(stored, place, limit + 1)
        .map(found -> pages.page(exchange, found, limit, HistoryEndpoint::place))
        .map(page -> Answer.json(200, page.map(Entry::of)));
  }

  private static Cursor place(SubscriptionFact fact) {
    return new Cursor(fact.at().toString(), fact.id().toString());
  }
}
