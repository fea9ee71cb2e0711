package org.hito.gateway.endpoint;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/**
 * Routes requests to the gateway's own endpoints, and answers for methods that they do not have.
 */
@ApplicationScoped
public class Endpoints {

  private final List<Endpoint> endpoints;
  private final ProblemAnswers answers;

  Endpoints(@All List<Endpoint> endpoints, ProblemAnswers answers) {
    this.endpoints = endpoints;
    this.answers = answers;
  }

  /** Adds a route for each endpoint, in the default order. */
  public void register(Router router) {
    register(router, endpoints);
  }

  /** Adds routes for others. */
  public void register(Router router, List<Endpoint> others) {
    others.forEach(
        endpoint ->
            router.route(endpoint.path()).handler(exchange -> dispatch(endpoint, exchange)));
  }

  private void dispatch(Endpoint endpoint, RoutingContext exchange) {
    HttpMethod method = exchange.request().method();
    if (endpoint.methods().contains(method)) {
      endpoint.handle(exchange);
    } else if (method.equals(HttpMethod.OPTIONS)) {
      exchange.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, allow(endpoint)).end();
    } else {
      answers.send(
          exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", allow(endpoint)));
    }
  }

  private static String allow(Endpoint endpoint) {
    return Stream.concat(endpoint.methods().stream(), Stream.of(HttpMethod.OPTIONS))
        .map(HttpMethod::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
