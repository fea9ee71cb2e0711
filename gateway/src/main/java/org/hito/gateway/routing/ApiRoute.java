package org.hito.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.inbound.Incoming;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.upstream.UpstreamClient;
import org.hito.gateway.upstream.UpstreamSettings;
import org.hito.gateway.upstream.Upstreams;
import org.hito.kit.problem.Problem;

/** Passes {@code /api/**} through to the service that owns the path, streaming both ways. */
@ApplicationScoped
public class ApiRoute {

  private static final List<HttpMethod> METHODS =
      List.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);
  private static final String ALLOW =
      String.join(", ", METHODS.stream().map(Object::toString).toList());
  private static final ProxyOptions NO_UPGRADES = new ProxyOptions().setSupportWebSocket(false);

  private final Upstreams upstreams;
  private final long largestBody;
  private final Admission admission;
  private final Passports passports;
  private final ProblemAnswers answers;
  private final Failures failures;

  ApiRoute(
      Upstreams upstreams,
      UpstreamSettings settings,
      Admission admission,
      Passports passports,
      ProblemAnswers answers,
      Failures failures) {
    this.upstreams = upstreams;
    this.largestBody = settings.maxBodySize().asLongValue();
    this.admission = admission;
    this.passports = passports;
    this.answers = answers;
    this.failures = failures;
  }

  /** Routes one exchange, whose body is still unread. */
  public void handle(RoutingContext exchange) {
    pass(exchange, exchange.normalizedPath());
  }

  /** The same for an exchange at another address. */
  public void pass(RoutingContext exchange, String path) {
    var upstream = RouteTable.upstreamOf(path);
    if (upstream.isEmpty()) {
      answers.send(exchange, Problem.of(404, "not-found"));
    } else if (!METHODS.contains(exchange.request().method())) {
      answers.send(exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", ALLOW));
    } else {
      Incoming incoming = Incoming.of(exchange);
      admission
          .of(exchange)
          .subscribe()
          .with(
              caller -> forward(exchange, path, incoming, upstream.get(), caller),
              failure -> failures.answer(exchange, failure));
    }
  }

  private void forward(
      RoutingContext exchange, String path, Incoming incoming, Upstream upstream, Caller caller) {
    UpstreamClient client = upstreams.of(upstream);
    Optional<Problem> refusal = client.refusal(LimitKey.of(exchange, caller), incoming);
    if (refusal.isPresent()) {
      answers.send(exchange, refusal.get());
      return;
    }
    if (!Continuation.isGiven(exchange.request(), largestBody)) {
      answers.send(exchange, Problem.of(413, "payload-too-large"));
      return;
    }
    String passport = passports.of(caller, upstream.audience());
    HttpProxy.reverseProxy(NO_UPGRADES, client.client())
        .origin(proxy -> client.open(incoming))
        .addInterceptor(new PassThrough(exchange, path, incoming, client, passport, answers))
        .handle(new ProxiedRequest(exchange.request()));
  }
}
