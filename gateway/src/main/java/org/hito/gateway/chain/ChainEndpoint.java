package org.hito.gateway.chain;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;

/** {@code GET /api/v1/chain/{kind}/{code}}: a thing and its surroundings, in both directions. */
@ApplicationScoped
public class ChainEndpoint implements Endpoint {

  private final Views views;

  ChainEndpoint(Views views) {
    this.views = views;
  }

  @Override
  public String path() {
    return "/api/v1/chain/:kind/:code";
  }

  @Override
  public void handle(RoutingContext exchange) {
    views.show(exchange, ChainEndpoint::chain);
  }

  private static Future<View> chain(Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    ChainQuery query = ChainQuery.of(exchange.queryParams());
    Kind kind = Kind.named(exchange.pathParam("kind")).orElseThrow(Chains::notFound);
    var start = new Node(kind.wireName(), exchange.pathParam("code"));
    return Chains.walk(panel, visitor.language(), start, query).map(View::json);
  }
}
