package org.hito.gateway.webhooks.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.gateway.webhooks.store.SubscriptionStore.Place;
import org.hito.kit.cursor.Cursor;

/** {@code /api/v1/events/subscriptions}: those of an agency, and new ones. */
@ApplicationScoped
public class SubscriptionsEndpoint implements Endpoint {

  private static final Set<String> PARAMETERS = Set.of("agency", "status", "limit", "cursor");

  private final SubscriptionDoor door;
  private final SubscriptionService subscriptions;
  private final SubscriptionAccess access;
  private final Pages pages;

  SubscriptionsEndpoint(
      SubscriptionDoor door,
      SubscriptionService subscriptions,
      SubscriptionAccess access,
      Pages pages) {
    this.door = door;
    this.subscriptions = subscriptions;
    this.access = access;
    this.pages = pages;
  }

  @Override
  public String path() {
    return SubscriptionDoor.PATH;
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
  }

  @Override
  public void handle(RoutingContext exchange) {
    boolean making = exchange.request().method().equals(HttpMethod.POST);
    door.admit(exchange, caller -> making ? make(exchange, caller) : list(exchange, caller));
  }

  private Uni<Answer> list(RoutingContext exchange, Caller caller) {
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    int limit = query.limit();
    return access
        .newest(
            caller, query.text("agency").orElse(null), status(query), after(exchange), limit + 1)
        .map(found -> pages.page(exchange, found, limit, SubscriptionsEndpoint::place))
        .map(page -> Answer.json(200, page.map(SubscriptionView::of)));
  }

  private static SubscriptionStatus status(Query query) {
    return query.text("status").isEmpty()
        ? null
        : SubscriptionStatus.valueOf(
            query.oneOf(
                "status", "", Arrays.stream(SubscriptionStatus.values()).map(Enum::name).toList()));
  }

  private Place after(RoutingContext exchange) {
    Cursor after = pages.after(exchange);
    return after == null
        ? null
        : new Place(Instant.parse(after.key()), UUID.fromString(after.code()));
  }

  private static Cursor place(StoredSubscription stored) {
    Subscription subscription = stored.subscription();
    return new Cursor(subscription.createdAt().toString(), subscription.id().toString());
  }

  private Uni<Answer> make(RoutingContext exchange, Caller caller) {
    Query.of(exchange.queryParams(), Set.of());
    return SubscriptionDoor.body(exchange)
        .chain(
            body ->
                subscriptions.make(
                    caller,
                    Bodies.wish(body, subscriptions.arePrivateSinksAllowed(), null),
                    Repeatable.of(exchange, body)))
        .map(SubscriptionsEndpoint::made);
  }

  private static Answer made(SubscriptionService.Done done) {
    StoredSubscription stored = done.stored();
    Answer answer =
        Answer.json(
                201,
                done.isRepeated()
                    ? SubscriptionView.of(stored)
                    : SubscriptionView.withSecret(stored))
            .with("Location", SubscriptionDoor.PATH + "/" + stored.subscription().id());
    return SubscriptionDoor.replayed(SubscriptionDoor.tagged(answer, stored), done.isRepeated());
  }
}
