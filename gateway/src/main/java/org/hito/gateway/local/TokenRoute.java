package org.hito.gateway.local;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hito.gateway.limits.RateLimits;
import org.hito.gateway.limits.Reader;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/** The token endpoint of a local run: client credentials (RFC 6749 § 4.4). */
@ApplicationScoped
public class TokenRoute {

  private static final String ALLOW = "OPTIONS, POST";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final LocalIssuer issuer;
  private final LocalIssuerSettings settings;
  private final RateLimits limits;
  private final ProblemAnswers answers;

  TokenRoute(
      LocalIssuer issuer, LocalIssuerSettings settings, RateLimits limits, ProblemAnswers answers) {
    this.issuer = issuer;
    this.settings = settings;
    this.limits = limits;
    this.answers = answers;
  }

  /** Answers one token request; where there is no local issuer, there is nothing at this path. */
  public void handle(RoutingContext exchange) {
    var request = exchange.request();
    if (!settings.enabled()) {
      answers.send(exchange, Problem.of(404, "not-found"));
    } else if (request.method().equals(HttpMethod.OPTIONS)) {
      exchange.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, ALLOW).end();
    } else if (!request.method().equals(HttpMethod.POST)) {
      answers.send(exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", ALLOW));
    } else {
      limits
          .refusal(exchange, Reader.address(exchange))
          .ifPresentOrElse(
              tooMany -> answers.send(exchange, tooMany.problem()), () -> read(exchange));
    }
  }

  private void read(RoutingContext exchange) {
    var request = exchange.request();
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    request.setExpectMultipart(isForm(request));
    request.end().onSuccess(read -> answer(exchange)).onFailure(exchange::fail);
    request.resume();
  }

  /** Any other body is dropped unread, and with it what the grant needs. */
  private static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  private void answer(RoutingContext exchange) {
    var request = exchange.request();
    try {
      var shown =
          ClientCredentials.of(
              request.formAttributes(), request.getHeader(HttpHeaders.AUTHORIZATION));
      send(exchange, 200, granted(shown));
    } catch (OAuthRefusal refusal) {
      if (refusal.status() == 401) {
        exchange.response().putHeader("WWW-Authenticate", "Basic realm=\"hito\"");
      }
      send(
          exchange,
          refusal.status(),
          JsonObject.of("error", refusal.error(), "error_description", refusal.getMessage()));
    }
  }

  private JsonObject granted(ClientCredentials shown) {
    LocalClient client =
        LocalClient.of(shown.id())
            .filter(known -> shown.secret().equals(settings.secret()))
            .orElseThrow(() -> new OAuthRefusal("invalid_client", "unknown client or secret"));
    return JsonObject.of(
        "access_token", issuer.issue(client),
        "token_type", "Bearer",
        "expires_in", settings.lifetime().toSeconds());
  }

  private static void send(RoutingContext exchange, int status, JsonObject body) {
    exchange
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body.toBuffer());
  }
}
