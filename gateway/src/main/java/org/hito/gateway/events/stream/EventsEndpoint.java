package org.hito.gateway.events.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.events.EventSettings;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** {@code GET /api/v1/events}: every fact as it happens, as server-sent events. */
@ApplicationScoped
public class EventsEndpoint implements Endpoint {

  private final Admission admission;
  private final Subscriptions subscriptions;
  private final FactRing ring;
  private final LogReach reach;
  private final CatchUp catchUp;
  private final EventSettings settings;
  private final ProblemAnswers answers;
  private final Failures failures;

  EventsEndpoint(
      Admission admission,
      Subscriptions subscriptions,
      FactRing ring,
      LogReach reach,
      CatchUp catchUp,
      EventSettings settings,
      ProblemAnswers answers,
      Failures failures) {
    this.admission = admission;
    this.subscriptions = subscriptions;
    this.ring = ring;
    this.reach = reach;
    this.catchUp = catchUp;
    this.settings = settings;
    this.answers = answers;
    this.failures = failures;
  }

  @Override
  public String path() {
    return "/api/v1/events";
  }

  /** Opens a stream for one subscriber, or refuses. */
  @Override
  public void handle(RoutingContext exchange) {
    Context loop = exchange.vertx().getOrCreateContext();
    admission
        .of(exchange)
        .subscribe()
        .with(
            caller -> open(exchange, loop, LimitKey.of(exchange, caller)),
            failure -> failures.answer(exchange, failure));
  }

  private void open(RoutingContext exchange, Context loop, String limitKey) {
    try {
      var wanted =
          EventRequest.of(exchange.queryParams(), exchange.request().getHeader("Last-Event-ID"));
      isInLog(wanted.start())
          .onComplete(
              found ->
                  loop.runOnContext(
                      now -> {
                        // if the log cannot be read now, the stream waits for it
                        if (found.failed() || found.result()) {
                          stream(exchange, loop, wanted, limitKey);
                        } else {
                          failures.answer(exchange, EventRequest.invalidPosition());
                        }
                      }));
    } catch (ProblemException refusal) {
      failures.answer(exchange, refusal);
    }
  }

  private Future<Boolean> isInLog(Start start) {
    return start.after().map(reach::includes).orElseGet(() -> Future.succeededFuture(true));
  }

  private void stream(RoutingContext exchange, Context loop, EventRequest wanted, String limitKey) {
    if (exchange.request().method().equals(HttpMethod.HEAD)) {
      SubscriberConnection.head(exchange.response()).end();
    } else if (subscriptions.isDraining()
        || (subscriptions.areFull(limitKey) && wanted.start().after().isPresent())) {
      // never refuse a reader that resumes: a browser would not try again
      SubscriberConnection.turnAway(exchange.response());
    } else if (subscriptions.areFull(limitKey)) {
      answers.send(exchange, Problem.of(429, "too-many-streams").withHeader("Retry-After", "10"));
    } else {
      var connection = new SubscriberConnection(exchange, limitKey);
      new Subscription(loop, connection, wanted, ring, catchUp, subscriptions, settings).open();
    }
  }
}
