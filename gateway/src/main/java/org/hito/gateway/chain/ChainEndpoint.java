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
import org.hito.kit.problem.ProblemException;

/**
 * {@code GET /api/v1/chain/{kind}/{code}}: a thing and what is around it, in both directions. Each
 * round of the walk is one call to each service, whatever the number of things.
 */
@ApplicationScoped
public class ChainEndpoint implements Endpoint {

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
    ChainQuery query = ChainQuery.of(exchange.queryParams());
    Kind kind = Kind.named(exchange.pathParam("kind")).orElseThrow(ChainEndpoint::notFound);
    var start = new Node(kind.wireName(), exchange.pathParam("code"));
    var chain = new Chain(start, query);
    return round(chain, panel)
        .map(walked -> View.json(ChainView.of(chain, visitor.language(), panel.missing())));
  }

  private static Future<Void> round(Chain chain, Panel panel) {
    Chain.Question question = chain.question();
    return panel
        .askAll(NEIGHBOURS, question)
        .compose(
            answers -> {
              chain.learn(question, answers.values());
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
