package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.webhooks.store.StoredSubscription;
import org.hito.kit.domain.Actor;

/** Access control and answers that the endpoints of subscriptions share. */
@ApplicationScoped
public class SubscriptionDoor {

  static final String PATH = "/api/v1/events/subscriptions";
  static final Set<HttpMethod> POST_ONLY = Set.of(HttpMethod.POST);

  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> WRITERS = Set.of(Actor.AGENCY_EDITOR, Actor.PLATFORM_ADMIN);

  private final AdminDoor door;
  private final SubscriptionService subscriptions;
  private final SubscriptionAccess access;

  SubscriptionDoor(AdminDoor door, SubscriptionService subscriptions, SubscriptionAccess access) {
    this.door = door;
    this.subscriptions = subscriptions;
    this.access = access;
  }

  /** A request about one subscription. */
  interface About {

    Uni<Answer> answer(Caller caller, StoredSubscription stored);
  }

  /** A change that is safe to repeat. */
  interface Change {

    Uni<SubscriptionService.Done> make(
        Caller caller, StoredSubscription stored, JsonNode body, Repeatable request);
  }

  /** Admits callers who may work with subscriptions at all. */
  void admit(RoutingContext exchange, Function<Caller, Uni<Answer>> answer) {
    boolean reads = SafeMethods.include(exchange.request().method());
    door.admit(exchange, reads ? Actor.ROLES : WRITERS, answer);
  }

  /** Admits the owners of the subscription. */
  void about(RoutingContext exchange, About about) {
    admit(
        exchange,
        caller ->
            access
                .find(caller, exchange.pathParam("id"))
                .chain(stored -> about.answer(caller, stored)));
  }

  /** Makes a change once, however often it is requested, and answers with the current state. */
  void change(
      RoutingContext exchange,
      int status,
      Change change,
      BiFunction<StoredSubscription, Boolean, Object> view) {
    admit(
        exchange,
        caller -> {
          Query.of(exchange.queryParams(), Set.of());
          return body(exchange)
              .chain(
                  body ->
                      access
                          .own(caller, exchange.pathParam("id"))
                          .chain(stored -> once(exchange, caller, stored, body, change)))
              .map(
                  done ->
                      replayed(
                          tagged(
                              Answer.json(status, view.apply(done.stored(), done.isRepeated())),
                              done.stored()),
                          done.isRepeated()));
        });
  }

  private Uni<SubscriptionService.Done> once(
      RoutingContext exchange,
      Caller caller,
      StoredSubscription stored,
      JsonNode body,
      Change change) {
    Repeatable request = Repeatable.of(exchange, body);
    return subscriptions.unlessDone(
        caller, stored, request, () -> change.make(caller, stored, body, request));
  }

  static Uni<JsonNode> body(RoutingContext exchange) {
    return JsonBody.read(exchange, JSON);
  }

  /** A subscription, with its version as tag. */
  static Answer of(StoredSubscription stored) {
    return tagged(Answer.json(200, SubscriptionView.of(stored)), stored);
  }

  static Answer tagged(Answer answer, StoredSubscription stored) {
    return answer.with("ETag", "\"" + stored.subscription().version() + "\"");
  }

  static Answer replayed(Answer answer, boolean isRepeated) {
    return isRepeated ? answer.with("Idempotency-Replayed", "true") : answer;
  }
}
