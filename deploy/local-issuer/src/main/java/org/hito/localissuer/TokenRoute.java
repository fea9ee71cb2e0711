package org.hito.localissuer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Locale;

/**
 * The token endpoint of a local run: client credentials (RFC 6749 § 4.4). The gateway answers its
 * other refusals.
 */
@ApplicationScoped
public class TokenRoute {

  static final String PATH = "/local/oauth/token";

  private static final String ALLOW = "OPTIONS, POST";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final LocalIssuer issuer;
  private final LocalIssuerSettings settings;

  TokenRoute(LocalIssuer issuer, LocalIssuerSettings settings) {
    this.issuer = issuer;
    this.settings = settings;
  }

  /** Registers after the routes of the gateway, which check and count every request. */
  void register(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) Router router) {
    if (settings.enabled()) {
      router.route(PATH).handler(this::handle);
    }
  }

  private void handle(RoutingContext exchange) {
    HttpMethod method = exchange.request().method();
    if (method.equals(HttpMethod.OPTIONS)) {
      exchange.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, ALLOW).end();
    } else if (method.equals(HttpMethod.POST)) {
      read(exchange);
    } else {
      exchange.response().putHeader(HttpHeaders.ALLOW, ALLOW);
      exchange.fail(405);
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

  /**
   * A body of any other type is discarded unread; the grant is then refused because its parameters
   * are missing.
   */
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
