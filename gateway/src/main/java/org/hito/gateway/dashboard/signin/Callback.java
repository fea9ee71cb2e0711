package org.hito.gateway.dashboard.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.dashboard.page.SeeOther;
import org.hito.gateway.endpoint.Addresses;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.address.PublicAddress;
import org.hito.kit.language.Language;

/**
 * {@code GET /sign-in/callback}: where providers send browsers back, the one address that is
 * registered with them. It redirects to the language in which the sign-in began.
 */
@ApplicationScoped
class Callback implements Endpoint {

  private static final String PATH = "/sign-in/callback";

  private final PendingSignIns attempts;
  private final Optional<String> publicAddress;

  Callback(
      PendingSignIns attempts,
      @ConfigProperty(name = PublicAddress.SETTING) Optional<String> publicAddress) {
    this.attempts = attempts;
    this.publicAddress = publicAddress.map(text -> new PublicAddress(text).text());
  }

  @Override
  public String path() {
    return PATH;
  }

  /** This address as browsers know it. */
  String address(RoutingContext exchange) {
    return publicAddress.map(text -> text + PATH).orElseGet(() -> Addresses.of(exchange, PATH));
  }

  @Override
  public void handle(RoutingContext exchange) {
    Language language =
        attempts
            .find(exchange, exchange.queryParams().get("state"))
            .map(PendingSignIn::language)
            .orElseGet(() -> wanted(exchange));
    String query = Optional.ofNullable(exchange.request().query()).orElse("");
    SeeOther.to(exchange, "../" + language.tag() + PATH + "?" + query).end();
  }

  private static Language wanted(RoutingContext exchange) {
    return Language.negotiate(exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
