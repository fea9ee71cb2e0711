package org.hito.gateway.chain;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Walk;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Panel;
import org.hito.gateway.views.View;
import org.hito.gateway.views.Views;
import org.hito.gateway.views.Visitor;
import org.hito.kit.problem.ProblemException;

/**
 * {@code GET /api/v1/chain/{kind}/{code}}: a thing and what is around it, in both directions. Each
 * round of the walk is one call to each service, whatever the number of things.
 */
@ApplicationScoped
public class ChainEndpoint implements Endpoint {

  /** Things in one chain. */
  static final int MOST = 1_000;

  /** Neighbours shown of one thing in one relation and direction. */
  static final int MOST_IN_A_RELATION = 50;

  private static final List<String> DEPTHS = List.of("1", "2", "3");
  private static final String NEIGHBOURS = "/internal/v1/neighbours";

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
    views.show(exchange, this::chain);
  }

  private Future<View> chain(Visitor visitor, Panel panel) {
    RoutingContext exchange = visitor.exchange();
    Query query = Query.of(exchange.queryParams(), Set.of("depth"));
    int depth = Integer.parseInt(query.oneOf("depth", "1", DEPTHS));
    Kind kind = Kind.named(exchange.pathParam("kind")).orElseThrow(ChainEndpoint::notFound);
    var start = new Node(kind.wireName(), exchange.pathParam("code"));
    var chain = new Chain(start, new Walk(start, depth, MOST));
    return round(chain, panel)
        .map(walked -> View.json(ChainView.of(chain, depth, visitor.language(), panel.missing())));
  }

  private static Future<Void> round(Chain chain, Panel panel) {
    return panel
        .askAll(NEIGHBOURS, chain.question(MOST_IN_A_RELATION))
        .compose(
            answers -> {
              chain.learn(answers.values());
              if (!chain.startExists() && !panel.isMissing(chain.startsAt())) {
                throw notFound();
              }
              return chain.walk().frontier().isEmpty()
                  ? Future.succeededFuture()
                  : round(chain, panel);
            });
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not-found");
  }
}
