package org.hito.gateway.dashboard.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.dashboard.page.DashboardAction;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.session.PostedForm;
import org.hito.gateway.session.PostedForm.Standing;
import org.hito.gateway.session.Sessions;
import org.hito.kit.problem.ProblemException;

/** {@code POST sign-out}: ends the session in this browser. */
@ApplicationScoped
class SignOut implements DashboardAction {

  private final Sessions sessions;

  SignOut(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String path() {
    return "sign-out";
  }

  @Override
  public void answer(RoutingContext exchange, Words words, PostedForm form) {
    if (form.standing() == Standing.OTHER_SESSION) {
      throw new ProblemException(403, PostedForm.FORGED);
    }
    sessions
        .known(exchange)
        .ifPresent(session -> Trail.of(exchange).isOf(session.subject(), session.agency()));
    sessions.end(exchange);
    ReturnPath.of(form.fields().get(ReturnPath.NAME)).lead(exchange, words, "../");
  }
}
