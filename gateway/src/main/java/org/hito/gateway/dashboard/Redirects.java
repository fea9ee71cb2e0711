package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardWay;
import org.hito.gateway.dashboard.page.SeeOther;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.exchange.EventLoop;

/** The addresses of the dashboard that redirect to others. */
@ApplicationScoped
class Redirects {

  private final List<DashboardWay> ways;
  private final ErrorPage errors;

  Redirects(@All List<DashboardWay> ways, ErrorPage errors) {
    this.ways = ways;
    this.errors = errors;
  }

  Stream<Endpoint> endpoints(Words words) {
    return ways.stream()
        .map(
            way ->
                PageEndpoint.of(
                    words.language(), way.path(), exchange -> lead(exchange, words, way)));
  }

  private void lead(RoutingContext exchange, Words words, DashboardWay way) {
    Executor loop = EventLoop.current(exchange);
    way.lead(exchange, words)
        .onSuccess(address -> loop.execute(() -> SeeOther.to(exchange, address).end()))
        .onFailure(failure -> loop.execute(() -> errors.answer(exchange, words, failure)));
  }
}
