package org.hito.gateway.views;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hito.gateway.exchange.ContentTag;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.inbound.Incoming;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.upstream.Upstreams;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Answers that several services have a part in. A service that is down or slow is named in {@code
 * degraded}; only if none answers is the view refused.
 */
@ApplicationScoped
public class Views {

  private final Admission admission;
  private final Upstreams upstreams;
  private final Passports passports;
  private final Failures failures;

  Views(Admission admission, Upstreams upstreams, Passports passports, Failures failures) {
    this.admission = admission;
    this.upstreams = upstreams;
    this.passports = passports;
    this.failures = failures;
  }

  /** Answers an exchange with a view that is made with the help of the services. */
  public void show(RoutingContext exchange, BiFunction<Visitor, Panel, Future<View>> made) {
    show(exchange, admission.of(exchange), made);
  }

  /** The same for a caller who is identified in another way than by a credential. */
  public void show(
      RoutingContext exchange,
      Uni<Caller> admitted,
      BiFunction<Visitor, Panel, Future<View>> made) {
    Incoming incoming = Incoming.of(exchange);
    exchange.request().resume(); // a body would be ignored
    Context loop = exchange.vertx().getOrCreateContext();
    admitted
        .subscribe()
        .with(
            caller -> loop.runOnContext(now -> show(visitor(exchange, incoming, caller), made)),
            failure -> failures.answer(exchange, failure));
  }

  private static Visitor visitor(RoutingContext exchange, Incoming incoming, Caller caller) {
    List<String> wanted = exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
    return new Visitor(exchange, incoming, caller, Language.negotiate(wanted));
  }

  private void show(Visitor visitor, BiFunction<Visitor, Panel, Future<View>> made) {
    RoutingContext exchange = visitor.exchange();
    try {
      refusal(visitor)
          .ifPresent(
              refused -> {
                throw new ProblemException(refused);
              });
      Panel panel = new Panel(upstreams, passports, visitor);
      made.apply(visitor, panel)
          .onSuccess(view -> send(visitor, view))
          .onFailure(failure -> failures.answer(exchange, failure))
          .onComplete(over -> visitor.incoming().finish());
    } catch (RuntimeException refused) {
      failures.answer(exchange, refused);
      visitor.incoming().finish();
    }
  }

  private Optional<Problem> refusal(Visitor visitor) {
    String caller = LimitKey.of(visitor.exchange(), visitor.caller());
    return Stream.of(Upstream.values())
        .map(upstream -> upstreams.of(upstream).refusal(caller, visitor.incoming()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void send(Visitor visitor, View view) {
    HttpServerResponse response = visitor.exchange().response();
    if (response.ended() || response.closed()) {
      return;
    }
    String language = view.language().orElse(visitor.language()).tag();
    String tag = ContentTag.of(view.body().getBytes(), language);
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, view.mediaType())
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
        .putHeader(HttpHeaders.ETAG, tag);
    if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    response.headers().add(HttpHeaders.VARY, "Accept-Language, Accept");
    String known = visitor.exchange().request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (ContentTag.isKnown(known, tag)) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(view.body().length()))
          .end(view.body());
    }
  }
}
