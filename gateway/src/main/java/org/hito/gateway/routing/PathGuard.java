package org.hito.gateway.routing;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/** Stops requests whose path has more than one reading, before anything is routed by it. */
@ApplicationScoped
public class PathGuard {

  private final ProblemAnswers answers;

  PathGuard(ProblemAnswers answers) {
    this.answers = answers;
  }

  /** Goes on with plain paths only. */
  public void check(RoutingContext exchange) {
    String path = exchange.request().path();
    if (path != null && PathRules.isPlain(path)) {
      exchange.next();
    } else {
      answers.send(exchange, Problem.of(400, "unclear-path"));
    }
  }
}
