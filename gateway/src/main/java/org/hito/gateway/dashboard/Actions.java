package org.hito.gateway.dashboard;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.DashboardAction;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.session.PostedForm;

/** Carries out the small forms of pages, such as signing out. */
@ApplicationScoped
class Actions {

  private final List<DashboardAction> actions;
  private final ErrorPage errors;

  Actions(@All List<DashboardAction> actions, ErrorPage errors) {
    this.actions = actions;
    this.errors = errors;
  }

  Stream<Endpoint> endpoints(Words words) {
    return actions.stream()
        .map(
            action ->
                PageEndpoint.post(
                    words.language(), action.path(), exchange -> act(exchange, words, action)));
  }

  private void act(RoutingContext exchange, Words words, DashboardAction action) {
    try {
      action.answer(exchange, words, PostedForm.of(exchange).orElseThrow());
    } catch (RuntimeException refused) {
      errors.answer(exchange, words, refused);
    }
  }
}
