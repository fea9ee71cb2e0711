package org.hito.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Callers;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.limits.LimitSettings;
import org.hito.gateway.limits.Reader;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/** Passes {@code /api/**} through to the service that owns the path, as a stream both ways. */
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
  private static final String RETRY_AFTER_SECONDS = "1";
  private static final ProxyOptions NO_UPGRADES = new ProxyOptions().setSupportWebSocket(false);

  private final Map<Upstream, UpstreamClient> clients = new EnumMap<>(Upstream.class);
  private final long largestBody;
  private final Callers callers;
  private final Passports passports;
  private final ProblemAnswers answers;
  private final Failures failures;

  ApiRoute(
      Vertx vertx,
      UpstreamSettings settings,
      LimitSettings limits,
      Callers callers,
      Passports passports,
      ProblemAnswers answers,
      Failures failures,
      MeterRegistry metrics) {
    for (Upstream upstream : Upstream.values()) {
      Supplier<String> passport = () -> passports.of(Caller.ANONYMOUS, upstream.audience());
      clients.put(
          upstream,
          new UpstreamClient(
              vertx, upstream, settings, limits.placesPerCaller(), passport, metrics));
    }
    this.largestBody = settings.maxBodySize().asLongValue();
    this.callers = callers;
    this.passports = passports;
    this.answers = answers;
    this.failures = failures;
  }

  /** Routes one exchange. Nothing may have read its body before. */
  public void handle(RoutingContext exchange) {
    var upstream = RouteTable.upstreamOf(exchange.normalizedPath());
    if (upstream.isEmpty()) {
      answers.send(exchange, Problem.of(404, "not-found"));
    } else if (!METHODS.contains(exchange.request().method())) {
      answers.send(exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", ALLOW));
    } else {
      Incoming incoming = Incoming.of(exchange);
      callers
          .of(exchange)
          .subscribe()
          .with(
              caller -> forward(exchange, incoming, upstream.get(), caller),
              failure -> failures.answer(exchange, failure));
    }
  }

  /** The services to which no connection is to be had any more. */
  List<String> stuck() {
    return clients.entrySet().stream()
        .filter(client -> client.getValue().isStuck())
        .map(client -> client.getKey().audience())
        .toList();
  }

  private void forward(
      RoutingContext exchange, Incoming incoming, Upstream upstream, Caller caller) {
    UpstreamClient client = clients.get(upstream);
    if (!client.admits(Reader.of(exchange, caller), incoming)) {
      answers.send(exchange, tooManyAtOnce(client.share()));
      return;
    }
    if (!Continuation.isGiven(exchange.request(), largestBody)) {
      answers.send(exchange, Problem.of(413, "payload-too-large"));
      return;
    }
    String passport = passports.of(caller, upstream.audience());
    HttpProxy.reverseProxy(NO_UPGRADES, client.client())
        .origin(proxy -> client.open(incoming))
        .addInterceptor(new PassThrough(exchange, incoming, client, passport, answers))
        .handle(exchange.request());
  }

  private static Problem tooManyAtOnce(int share) {
    return Problem.of(429, "too-many-at-once", Map.of("limit", share))
        .withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }
}
