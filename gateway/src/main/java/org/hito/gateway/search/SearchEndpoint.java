package org.hito.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Degradation;
import org.hito.gateway.views.Kinds;
import org.hito.gateway.views.PageCursor;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;

/**
 * {@code GET /api/v1/search}: things of all kinds, found by code, names in both languages and
 * aliases.
 */
@ApplicationScoped
public class SearchEndpoint implements Endpoint {

  private static final Set<String> PARAMETERS = Set.of("q", "kind", "limit", "cursor");

  private final Views views;

  SearchEndpoint(Views views) {
    this.views = views;
  }

  @Override
  public String path() {
    return "/api/v1/search";
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, SearchEndpoint::search);
  }

  private static Future<View> search(Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    Query query = Query.of(exchange.queryParams(), PARAMETERS);
    String q = Searching.words(query.text("q").orElse(""));
    Set<Kind> kinds = Kinds.in(query);
    String asked = "search " + kinds + " " + q;
    Place after =
        query
            .text("cursor")
            .map(cursor -> Place.of(PageCursor.read(cursor, asked, Place.FORM)))
            .orElse(Place.START);
    return Searching.page(panel, visitor.language(), q, kinds, after, query.limit())
        .map(
            found ->
                View.json(
                    new Page(
                        found.items(),
                        found.counts(),
                        found.atLeast(),
                        found
                            .end()
                            .map(end -> Addresses.next(exchange, PageCursor.write(end, asked)))
                            .orElse(null),
                        Addresses.self(exchange),
                        panel.missing())));
  }

  /**
   * A page of hits, the best first.
   *
   * @param counts all hits by kind, where the owner of the kind answered
   * @param atLeast the kinds whose hits were not all counted; absent if there are none
   * @param next the address of the next page, absent on the last one
   */
  private record Page(
      List<JsonNode> items,
      Map<String, Long> counts,
      List<String> atLeast,
      String next,
      String self,
      List<Degradation> degraded) {}
}
