package org.hito.gateway.keys.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.keys.domain.KeyRequest;
import org.hito.gateway.keys.store.Place;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.domain.Actor;

/** {@code /api/v1/admin/keys}: all keys, and new ones. */
@ApplicationScoped
public class KeysEndpoint implements Endpoint {

  static final Set<String> ADMINISTRATORS = Set.of(Actor.PLATFORM_ADMIN);
  static final Set<String> JSON = Set.of("application/json");

  private final AdminDoor door;
  private final KeyService keys;
  private final Pages pages;

  KeysEndpoint(AdminDoor door, KeyService keys, Pages pages) {
    this.door = door;
    this.keys = keys;
    this.pages = pages;
  }

  @Override
  public String path() {
    return KeyAnswers.PATH;
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
  }

  @Override
  public void handle(RoutingContext exchange) {
    boolean issuing = exchange.request().method().equals(HttpMethod.POST);
    door.admit(
        exchange, ADMINISTRATORS, caller -> issuing ? issue(exchange, caller) : list(exchange));
  }

  private Uni<Answer> list(RoutingContext exchange) {
    Query query = Query.of(exchange.queryParams(), Set.of("agency", "limit", "cursor"));
    Cursor after = pages.after(exchange);
    Place place = after == null ? null : new Place(Instant.parse(after.key()), after.code());
    int limit = query.limit();
    return keys.newest(query.text("agency").orElse(null), place, limit + 1)
        .map(
            found ->
                pages
                    .page(
                        exchange,
                        found,
                        limit,
                        key -> new Cursor(key.createdAt().toString(), key.id()))
                    .map(key -> KeyView.of(key, Instant.now())))
        .map(page -> Answer.json(200, page));
  }

  private Uni<Answer> issue(RoutingContext exchange, Caller caller) {
    Query.of(exchange.queryParams(), Set.of());
    return JsonBody.read(exchange, JSON)
        .chain(body -> issue(exchange, caller, body))
        .map(KeyAnswers::of);
  }

  private Uni<Issued> issue(RoutingContext exchange, Caller caller, JsonNode body) {
    KeyRequest wanted = KeyBodies.request(body, Instant.now(), keys.terms());
    return keys.issue(wanted, caller.subject(), Repeatable.of(exchange, body));
  }
}
