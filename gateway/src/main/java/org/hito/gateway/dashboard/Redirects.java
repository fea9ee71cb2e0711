package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardWay;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.exchange.EventLoop;

/** The addresses of the dashboard that lead to others. */
@ApplicationScoped
class Redirects {

  private final List<DashboardWay> ways;
  private final ErrorPage errors;

  Redirects(@All List<DashboardWay> ways, ErrorPage errors) {
    this.ways = ways;
    this.errors = errors;
  }

  Stream<Endpoint> endpoints(Words words) {
    String root = "/" + words.language().tag() + "/";
    return ways.stream()
        .map(way -> PageEndpoint.of(root + way.path(), exchange -> lead(exchange, words, way)));
  }

  private void lead(RoutingContext exchange, Words words, DashboardWay way) {
    Executor loop = EventLoop.current();
    way.lead(exchange, words)
        .onSuccess(address -> loop.execute(() -> lead(exchange, address)))
        .onFailure(failure -> loop.execute(() -> errors.answer(exchange, words, failure)));
  }

  private static void lead(RoutingContext exchange, String address) {
    exchange
        .response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, address)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Referrer-Policy", "no-referrer")
        .end();
  }
}
