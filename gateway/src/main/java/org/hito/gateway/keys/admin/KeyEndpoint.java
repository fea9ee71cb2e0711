package org.hito.gateway.keys.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.IfMatch;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.keys.domain.ApiKey;

/** {@code /api/v1/admin/keys/<id>}: one key; {@code DELETE} revokes it, and it stays listed. */
@ApplicationScoped
public class KeyEndpoint implements Endpoint {

  private static final Set<String> PATCHES =
      Set.of("application/merge-patch+json", "application/json");

  private final AdminDoor door;
  private final KeyService keys;

  KeyEndpoint(AdminDoor door, KeyService keys) {
    this.door = door;
    this.keys = keys;
  }

  @Override
  public String path() {
    return KeyAnswers.PATH + "/:id";
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PATCH, HttpMethod.DELETE);
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(
        exchange,
        KeysEndpoint.ADMINISTRATORS,
        caller -> {
          Query.of(exchange.queryParams(), Set.of());
          return answer(exchange, exchange.pathParam("id"), caller).map(KeyAnswers::of);
        });
  }

  private Uni<ApiKey> answer(RoutingContext exchange, String id, Caller caller) {
    HttpMethod method = exchange.request().method();
    if (method.equals(HttpMethod.PATCH)) {
      return JsonBody.read(exchange, PATCHES)
          .chain(
              patch ->
                  IfMatch.retried(() -> keys.find(id).chain(key -> edit(exchange, key, patch))));
    }
    if (method.equals(HttpMethod.DELETE)) {
      return keys.find(id).chain(key -> revoke(exchange, key, caller));
    }
    return keys.find(id).invoke(key -> IfMatch.check(exchange, key.version()));
  }

  private Uni<ApiKey> revoke(RoutingContext exchange, ApiKey key, Caller caller) {
    return keys.revoke(key.id(), IfMatch.expected(exchange, key.version()), caller.subject())
        .chain(
            done ->
                keys.find(key.id())
                    .invoke(
                        now -> {
                          if (!done) {
                            IfMatch.check(exchange, now.version());
                          }
                        }));
  }

  private Uni<ApiKey> edit(RoutingContext exchange, ApiKey key, JsonNode patch) {
    IfMatch.require(exchange, key.version());
    return keys.edit(key, KeyBodies.edit(patch, key, Instant.now(), keys.terms()));
  }
}
