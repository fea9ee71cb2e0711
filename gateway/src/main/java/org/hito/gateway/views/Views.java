package org.hito.gateway.views;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hito.gateway.exchange.ContentTag;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.identity.Caller;
import org.hito.gateway.identity.Passports;
import org.hito.gateway.inbound.Incoming;
import org.hito.gateway.limits.Admission;
import org.hito.gateway.limits.LimitKey;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.routing.Compression;
import org.hito.gateway.upstream.Upstream;
import org.hito.gateway.upstream.Upstreams;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * Answers made from the answers of several services. A service that is down or slow is named in
 * {@code degraded}; only if none answers is the view refused.
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

  /** The same for a caller who is identified by something other than a credential. */
  public void show(
      RoutingContext exchange,
      Uni<Caller> admitted,
      BiFunction<Visitor, Panel, Future<View>> made) {
    List<String> wanted = exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
    show(exchange, admitted, Language.negotiate(wanted), made, Sharing.NONE, failures::answer);
  }

  /**
   * The same in a language given by the address.
   *
   * @param failed answers if the view cannot be made
   */
  public void show(
      RoutingContext exchange,
      Language language,
      BiFunction<Visitor, Panel, Future<View>> made,
      BiConsumer<RoutingContext, Throwable> failed) {
    show(exchange, language, made, Sharing.NONE, failed);
  }

  /** The same for a view that several visitors may share. */
  public void show(
      RoutingContext exchange,
      Language language,
      BiFunction<Visitor, Panel, Future<View>> made,
      Sharing sharing,
      BiConsumer<RoutingContext, Throwable> failed) {
    show(exchange, admission.of(exchange), language, made, sharing, failed);
  }

  private void show(
      RoutingContext exchange,
      Uni<Caller> admitted,
      Language language,
      BiFunction<Visitor, Panel, Future<View>> made,
      Sharing sharing,
      BiConsumer<RoutingContext, Throwable> failed) {
    Incoming incoming = Incoming.of(exchange);
    exchange.request().resume(); // a body would be ignored
    Context loop = exchange.vertx().getOrCreateContext();
    admitted
        .map(caller -> new Visitor(exchange, incoming, caller, language))
        .subscribe()
        .with(
            visitor -> loop.runOnContext(now -> show(visitor, made, sharing, failed)),
            failure -> failed.accept(exchange, failure));
  }

  private void show(
      Visitor visitor,
      BiFunction<Visitor, Panel, Future<View>> made,
      Sharing sharing,
      BiConsumer<RoutingContext, Throwable> failed) {
    RoutingContext exchange = visitor.exchange();
    Future.<View>succeededFuture()
        .compose(begun -> sharing.view(visitor, () -> make(visitor, made)))
        .compose(view -> refuse(visitor, view))
        .onSuccess(view -> kept(exchange).onComplete(then -> send(visitor, view)))
        .onFailure(failure -> failed.accept(exchange, failure))
        .onComplete(over -> visitor.incoming().finish());
  }

  private Future<View> make(Visitor visitor, BiFunction<Visitor, Panel, Future<View>> made) {
    return refusal(visitor)
        .map(refused -> Future.<View>failedFuture(new ProblemException(refused)))
        .orElseGet(() -> made.apply(visitor, new Panel(upstreams, passports, visitor)));
  }

  private Optional<Problem> refusal(Visitor visitor) {
    String caller = LimitKey.of(visitor.exchange(), visitor.caller());
    return Stream.of(Upstream.values())
        .map(upstream -> upstreams.of(upstream).refusal(caller, visitor.incoming()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Future<Void> kept(RoutingContext exchange) {
    return Trail.of(exchange).keep(exchange.response().getStatusCode());
  }

  /** Fails with 412 if the client asks for other versions of the view. */
  private static Future<View> refuse(Visitor visitor, View view) {
    return ContentTag.refusal(visitor.exchange().request(), view.body(), language(visitor, view))
        .map(refusal -> Future.<View>failedFuture(new ProblemException(refusal)))
        .orElseGet(() -> Future.succeededFuture(view));
  }

  private static String language(Visitor visitor, View view) {
    return view.language().orElse(visitor.language()).tag();
  }

  private static void send(Visitor visitor, View view) {
    HttpServerResponse response = visitor.exchange().response();
    if (response.ended() || response.closed()) {
      return;
    }
    String language = language(visitor, view);
    String tag = ContentTag.of(view.body(), language);
    HttpServerRequest request = visitor.exchange().request();
    boolean isCompressed = Compression.isWorthIt(request, view.body().length());
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, view.mediaType())
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
        .putHeader(HttpHeaders.ETAG, isCompressed ? Compression.tag(tag) : tag);
    if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    response.headers().add(HttpHeaders.VARY, "Accept-Language, Accept, Accept-Encoding");
    if (ContentTag.isKnown(request, tag)) {
      response.setStatusCode(304).end();
      return;
    }
    Buffer body = view.body();
    if (isCompressed) {
      body = Compression.compress(body);
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end(body);
  }
}
