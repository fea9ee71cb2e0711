package org.hito.gateway.links.admin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Pages;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.links.domain.Link;
import org.hito.gateway.links.store.LinkStore;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.domain.Actor;

/** {@code /api/v1/links}: the links of an agency, and new ones. */
@ApplicationScoped
public class LinksEndpoint implements Endpoint {

  static final String PATH = "/api/v1/links";
  static final Set<String> WRITERS = Set.of(Actor.AGENCY_EDITOR, Actor.PLATFORM_ADMIN);

  private static final Set<String> JSON = Set.of("application/json");

  private final AdminDoor door;
  private final LinkService links;
  private final Pages pages;

  LinksEndpoint(AdminDoor door, LinkService links, Pages pages) {
    this.door = door;
    this.links = links;
    this.pages = pages;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
  }

  @Override
  public void handle(RoutingContext exchange) {
    if (exchange.request().method().equals(HttpMethod.POST)) {
      door.admit(exchange, WRITERS, caller -> make(exchange, caller));
    } else {
      door.admit(exchange, Actor.ROLES, caller -> list(exchange, caller));
    }
  }

  private Uni<Answer> list(RoutingContext exchange, Caller caller) {
    Query query = Query.of(exchange.queryParams(), Set.of("agency", "limit", "cursor"));
    Cursor after = pages.after(exchange);
    LinkStore.Place place =
        after == null ? null : new LinkStore.Place(Instant.parse(after.key()), after.code());
    int limit = query.limit();
    return links
        .newest(caller, query.text("agency").orElse(null), place, limit + 1)
        .map(
            found ->
                pages
                    .page(
                        exchange,
                        found,
                        limit,
                        link -> new Cursor(link.createdAt().toString(), link.id()))
                    .map(LinkView::of))
        .map(page -> Answer.json(200, page));
  }

  private Uni<Answer> make(RoutingContext exchange, Caller caller) {
    Query.of(exchange.queryParams(), Set.of());
    return JsonBody.read(exchange, JSON)
        .chain(body -> links.make(caller, LinkBodies.wish(body), Repeatable.of(exchange, body)))
        .map(made -> answer(exchange, made));
  }

  private static Answer answer(RoutingContext exchange, LinkService.Made made) {
    Link link = made.link();
    String url = made.isRepeated() ? null : Addresses.of(exchange, link.kind().path(made.secret()));
    Answer answer =
        Answer.json(201, LinkView.of(link, url)).with("Location", PATH + "/" + link.id());
    return made.isRepeated() ? answer.with("Idempotency-Replayed", "true") : answer;
  }
}
