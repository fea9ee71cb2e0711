package org.hito.gateway.dashboard.signin;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.dashboard.page.DashboardWay;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.oidc.code.Attempt;
import org.hito.gateway.oidc.code.Client;
import org.hito.gateway.oidc.code.Clients;

/** {@code GET sign-in/go}: redirects to a provider, which authenticates people. */
@ApplicationScoped
class ProviderRedirect implements DashboardWay {

  private final Clients clients;
  private final PendingSignIns attempts;
  private final Callback callback;

  ProviderRedirect(Clients clients, PendingSignIns attempts, Callback callback) {
    this.clients = clients;
    this.attempts = attempts;
    this.callback = callback;
  }

  @Override
  public String path() {
    return "sign-in/go";
  }

  @Override
  public Future<String> lead(RoutingContext exchange, Words words) {
    Optional<Client> client =
        Optional.ofNullable(exchange.queryParams().get("with")).flatMap(clients::named);
    if (client.isEmpty()) {
      return Future.failedFuture(Visit.notFound());
    }
    Attempt attempt = Attempt.begin(client.get().name(), callback.address(exchange));
    String back = ReturnPath.of(exchange.queryParams().get(ReturnPath.NAME)).path();
    return client
        .get()
        .address(attempt)
        .onSuccess(
            found ->
                attempts.keep(
                    exchange, new PendingSignIn(attempt, words.language(), back, Instant.now())));
  }
}
