package org.hito.gateway.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Callers;

/** Lets callers in: identifies each and counts the request. Bad credentials count as well. */
@ApplicationScoped
public class Admission {

  private final Callers callers;
  private final RateLimits limits;
  private final SignIns signIns;

  Admission(Callers callers, RateLimits limits, SignIns signIns) {
    this.callers = callers;
    this.limits = limits;
    this.signIns = signIns;
  }

  /** The caller of an exchange. Fails as {@link Callers#of} does, and with 429. */
  public Uni<Caller> of(RoutingContext exchange) {
    return signIns
        .refusal(exchange)
        .map(refused -> Uni.createFrom().<Caller>failure(refused))
        .orElseGet(() -> identified(exchange));
  }

  private Uni<Caller> identified(RoutingContext exchange) {
    return callers
        .of(exchange)
        .onFailure()
        .invoke(failure -> signIns.note(exchange, failure))
        .onFailure()
        .transform(refused -> limited(exchange, refused))
        .invoke(caller -> limits.admit(exchange, LimitKey.of(exchange, caller)));
  }

  private Throwable limited(RoutingContext exchange, Throwable refused) {
    return limits
        .refusal(exchange, LimitKey.address(exchange))
        .<Throwable>map(tooMany -> tooMany)
        .orElse(refused);
  }
}
