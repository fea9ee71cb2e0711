package org.hito.gateway.admin;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.problem.Failures;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Guards endpoints that only some roles may use. */
@ApplicationScoped
public class AdminDoor {

  private final Admission admission;
  private final Failures failures;

  AdminDoor(Admission admission, Failures failures) {
    this.admission = admission;
    this.failures = failures;
  }

  /** Answers a caller who has one of these roles, and refuses all others. */
  public void admit(
      RoutingContext exchange, Set<String> roles, Function<Caller, Uni<Answer>> answer) {
    exchange.request().pause();
    admission
        .of(exchange)
        .invoke(caller -> require(roles, caller))
        .chain(caller -> answer.apply(caller))
        .subscribe()
        .with(
            ready -> {
              exchange.request().resume();
              ready.send(exchange);
            },
            failure -> failures.answer(exchange, failure));
  }

  private static void require(Set<String> roles, Caller caller) {
    if (caller.equals(Caller.ANONYMOUS)) {
      throw new ProblemException(
          Problem.of(401, "unauthenticated").withHeader("WWW-Authenticate", "Bearer"));
    }
    if (roles.stream().noneMatch(caller.groups()::contains)) {
      throw new ProblemException(403, "forbidden");
    }
  }
}
