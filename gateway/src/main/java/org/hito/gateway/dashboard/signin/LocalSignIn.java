package org.hito.gateway.dashboard.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hito.gateway.dashboard.page.DashboardAction;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.oidc.code.Person;
import org.hito.gateway.session.PostedForm;
import org.hito.gateway.session.Session;
import org.hito.gateway.session.Sessions;
import org.hito.kit.problem.ProblemException;

/** {@code POST sign-in/local}: signs in as one of the clients of a local run. */
@ApplicationScoped
class LocalSignIn implements DashboardAction {

  private final LocalIdentities identities;
  private final Sessions sessions;

  LocalSignIn(LocalIdentities identities, Sessions sessions) {
    this.identities = identities;
    this.sessions = sessions;
  }

  @Override
  public String path() {
    return "sign-in/local";
  }

  @Override
  public void answer(RoutingContext exchange, Words words, PostedForm form) {
    SecurityIdentity identity =
        Optional.ofNullable(form.fields().get("client"))
            .flatMap(identities::find)
            .orElseThrow(() -> new ProblemException(404, "not-found"));
    String name = identity.getPrincipal().getName();
    var caller =
        new Caller(
            name,
            Optional.ofNullable(identity.<String>getAttribute(Caller.AGENCY)),
            identity.getRoles());
    Instant expires = identity.getAttribute(Caller.EXPIRES);
    Trail.of(exchange).isOf(name, caller.agency().orElse(null));
    sessions.begin(exchange, Session.begin(new Person(caller, name, expires, null), null));
    ReturnPath.of(form.fields().get(ReturnPath.NAME)).lead(exchange, words, "../../");
  }
}
