package org.hito.kit.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.hito.kit.problem.Problem;
import org.hito.kit.start.SchemaGuard;

/** Refuses requests while {@link SchemaGuard} waits. */
@Singleton
class SchemaRefusal {

  private static final int FIRST = Integer.MIN_VALUE + 2;

  private final SchemaGuard guard;
  private final ProblemAnswers answers;

  SchemaRefusal(SchemaGuard guard, ProblemAnswers answers) {
    this.guard = guard;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::check);
  }

  private void check(RoutingContext context) {
    if (guard.isWaiting()) {
      answers.end(context, Problem.of(503, "service-unavailable").withHeader("Retry-After", "2"));
    } else {
      context.next();
    }
  }
}
