package org.hito.gateway.events;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.identity.Callers;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** {@code GET /api/v1/events}: every fact as it happens, as server-sent events. */
@ApplicationScoped
public class EventsRoute {

  private final Callers callers;
  private final Subscriptions subscriptions;
  private final FactRing ring;
  private final CatchUp catchUp;
  private final EventSettings settings;
  private final ProblemAnswers answers;
  private final Failures failures;

  EventsRoute(
      Callers callers,
      Subscriptions subscriptions,
      FactRing ring,
      CatchUp catchUp,
      EventSettings settings,
      ProblemAnswers answers,
      Failures failures) {
    this.callers = callers;
    this.subscriptions = subscriptions;
    this.ring = ring;
    this.catchUp = catchUp;
    this.settings = settings;
    this.answers = answers;
    this.failures = failures;
  }

  /** Opens a stream for one subscriber, or says why not. */
  public void handle(RoutingContext exchange) {
    if (!exchange.request().method().equals(HttpMethod.GET)) {
      answers.send(exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", "GET"));
      return;
    }
    Context loop = exchange.vertx().getOrCreateContext();
    callers
        .of(exchange)
        .subscribe()
        .with(caller -> open(exchange, loop), failure -> failures.answer(exchange, failure));
  }

  private void open(RoutingContext exchange, Context loop) {
    EventRequest wanted;
    try {
      wanted =
          EventRequest.of(exchange.queryParams(), exchange.request().getHeader("Last-Event-ID"));
    } catch (ProblemException refusal) {
      failures.answer(exchange, refusal);
      return;
    }
    FactRing.Edge newest = ring.newest();
    if (newest == null || subscriptions.isDraining()) {
      answers.send(exchange, Problem.of(503, "service-unavailable").withHeader("Retry-After", "2"));
      return;
    }
    var subscription =
        new Subscription(loop, exchange.request(), wanted.filter(), ring, subscriptions);
    if (wanted.start().isNow()) {
      subscription.open(newest.position(), settings.heartbeat().toMillis());
      subscription.follow(newest);
    } else {
      catchUp.begin(
          wanted.start(), subscription, loop, failure -> failures.answer(exchange, failure));
    }
  }
}
