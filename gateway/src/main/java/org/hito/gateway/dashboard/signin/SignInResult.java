package org.hito.gateway.dashboard.signin;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hito.gateway.dashboard.page.DashboardWay;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.oidc.code.Client;
import org.hito.gateway.oidc.code.Clients;
import org.hito.gateway.oidc.code.Person;
import org.hito.gateway.oidc.code.SignInRefusal;
import org.hito.gateway.session.Session;
import org.hito.gateway.session.Sessions;
import org.hito.kit.problem.ProblemException;

/** {@code GET sign-in/callback}: back from a provider, with or without its consent. */
@ApplicationScoped
class SignInResult implements DashboardWay {

  private final Clients clients;
  private final PendingSignIns attempts;
  private final Sessions sessions;

  SignInResult(Clients clients, PendingSignIns attempts, Sessions sessions) {
    this.clients = clients;
    this.attempts = attempts;
    this.sessions = sessions;
  }

  @Override
  public String path() {
    return "sign-in/callback";
  }

  @Override
  public Future<String> lead(RoutingContext exchange, Words words) {
    Optional<PendingSignIn> begun = attempts.find(exchange, exchange.queryParams().get("state"));
    Optional<Client> client = begun.flatMap(one -> clients.named(one.attempt().provider()));
    if (client.isPresent()) {
      attempts.remove(exchange, begun.get());
      return finished(exchange, client.get(), begun.get());
    }
    // the same address again, after reloading or going back
    boolean isDone = sessions.known(exchange).filter(one -> !one.isOver()).isPresent();
    return isDone
        ? Future.succeededFuture("../sign-in")
        : Future.failedFuture(new ProblemException(400, "sign-in-not-begun"));
  }

  private Future<String> finished(RoutingContext exchange, Client client, PendingSignIn begun) {
    return granted(exchange.queryParams(), client)
        .compose(code -> client.redeem(begun.attempt(), code))
        .map(
            person -> {
              begin(exchange, client, person);
              return "../" + begun.back();
            });
  }

  private static Future<String> granted(MultiMap query, Client client) {
    String code = query.get("code");
    if (!client.isNamedBy(query.get("iss"))) {
      return Future.failedFuture(SignInRefusal.because(client.name(), "another issuer answers"));
    }
    return code == null
        ? Future.failedFuture(
            SignInRefusal.because(client.name(), String.valueOf(query.get("error"))))
        : Future.succeededFuture(code);
  }

  private void begin(RoutingContext exchange, Client client, Person person) {
    Trail trail = Trail.of(exchange);
    trail.isOf(person.caller().subject(), person.caller().agency().orElse(null));
    trail.isSignIn();
    sessions.begin(exchange, Session.begin(person, client.name()));
  }
}
