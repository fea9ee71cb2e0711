package org.hito.gateway.events.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.events.consumer.ConsumerPositions;
import org.hito.gateway.events.page.FactPage;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.page.PageRequest;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.problem.Failures;
import org.jboss.logging.Logger;

/**
 * {@code GET /api/v1/events/feed}: the facts for clients that poll, a page at a time
 * (http-feeds.org). A waiting reader occupies no thread.
 */
@ApplicationScoped
public class FeedEndpoint implements Endpoint {

  private static final Logger LOG = Logger.getLogger(FeedEndpoint.class);

  private final Admission admission;
  private final ConsumerPositions consumers;
  private final LogReach reach;
  private final FactPages pages;
  private final Pollers pollers;
  private final Failures failures;

  FeedEndpoint(
      Admission admission,
      ConsumerPositions consumers,
      LogReach reach,
      FactPages pages,
      Pollers pollers,
      Failures failures) {
    this.admission = admission;
    this.consumers = consumers;
    this.reach = reach;
    this.pages = pages;
    this.pollers = pollers;
    this.failures = failures;
  }

  @Override
  public String path() {
    return "/api/v1/events/feed";
  }

  @Override
  public void handle(RoutingContext exchange) {
    Context loop = exchange.vertx().getOrCreateContext();
    admission
        .of(exchange)
        .chain(caller -> begin(exchange, loop, caller))
        .subscribe()
        .with(done -> {}, failure -> failures.answer(exchange, failure));
  }

  private Uni<Void> begin(RoutingContext exchange, Context loop, Caller caller) {
    FeedRequest request = FeedRequest.of(exchange.queryParams());
    return start(request, caller)
        .chain(start -> Uni.createFrom().completionStage(() -> checked(start)))
        .emitOn(work -> loop.runOnContext(now -> work.run()))
        .invoke(start -> answer(exchange, loop, request, start, LimitKey.of(exchange, caller)))
        .replaceWithVoid();
  }

  /** Where to continue: at the position in the request, or else at the consumer's. */
  private Uni<Start> start(FeedRequest request, Caller caller) {
    if (request.consumer().isEmpty() || request.start().after().isPresent()) {
      return Uni.createFrom().item(request.start());
    }
    return consumers
        .acknowledged(caller, request.consumer().get())
        .map(kept -> kept.map(Start::after).orElseGet(request::start));
  }

  private CompletionStage<Start> checked(Start start) {
    return start
        .after()
        .map(
            position ->
                reach
                    .includes(position)
                    .otherwise(true) // the read detects it
                    .map(
                        isInLog -> {
                          if (!isInLog) {
                            throw EventQuery.invalid(
                                FeedRequest.AFTER, position.encode(), "event-position");
                          }
                          return start;
                        }))
        .orElseGet(() -> Future.succeededFuture(start))
        .toCompletionStage();
  }

  private void answer(
      RoutingContext exchange, Context loop, FeedRequest request, Start start, String limitKey) {
    var answer = new FeedAnswer(exchange);
    if (exchange.request().method().equals(HttpMethod.HEAD)) {
      answer.head();
      return;
    }
    Pollers.Place place = pollers.enter(limitKey);
    exchange.addEndHandler(over -> place.leave());
    var wanted =
        new PageRequest(limitKey, start, request.filter(), request.limit(), request.patience());
    pages
        .read(loop, wanted, () -> !exchange.response().closed())
        .onComplete(over -> place.leave())
        .onSuccess(page -> send(exchange, answer, page))
        .onFailure(failure -> failures.answer(exchange, refusal(failure)));
  }

  private static void send(RoutingContext exchange, FeedAnswer answer, FactPage page) {
    if (exchange.response().closed()) {
      page.release().run();
    } else {
      answer.send(page).onComplete(sent -> page.release().run());
    }
  }

  private Throwable refusal(Throwable failure) {
    if (failure instanceof CatchUp.PositionGoneException) {
      return reach.gone();
    }
    LOG.debugf("page not read: cause=%s", failure);
    return LogReach.unread();
  }
}
