package org.hito.gateway.dashboard;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.endpoint.RequestBody;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.session.PostedForm;
import org.hito.gateway.session.PostedForm.Standing;
import org.hito.gateway.session.Sessions;
import org.hito.kit.problem.ProblemException;

/**
 * Reads the forms that browsers send to pages, and refuses those of other sites. A form of the
 * dashboard itself is accepted even if its session has expired, so that what was typed is not lost;
 * but only one of the current session has a caller and can change anything.
 */
@ApplicationScoped
class FormGuard {

  private static final int LARGEST = 1024 * 1024;
  private static final int MOST_FIELDS = 1000;
  private static final String TYPE = "application/x-www-form-urlencoded";

  private final Sessions sessions;
  private final ErrorPage errors;

  FormGuard(Sessions sessions, ErrorPage errors) {
    this.sessions = sessions;
    this.errors = errors;
  }

  /** Continues with a {@link PostedForm} if a page of the dashboard may have sent it. */
  void check(RoutingContext exchange, Words words) {
    if (isFromElsewhere(exchange)) {
      errors.answer(exchange, words, refused());
      return;
    }
    Executor loop = EventLoop.current(exchange);
    RequestBody.read(exchange, LARGEST)
        .map(body -> fields(exchange.request(), body))
        .compose(fields -> sessions.current(exchange).map(one -> PostedForm.of(fields, one)))
        .onSuccess(form -> loop.execute(() -> proceed(exchange, words, form)))
        .onFailure(failure -> loop.execute(() -> errors.answer(exchange, words, failure)));
  }

  private void proceed(RoutingContext exchange, Words words, PostedForm form) {
    if (form.standing() == Standing.OTHER_SESSION && !saysItsOrigin(exchange.request())) {
      errors.answer(exchange, words, refused());
    } else {
      form.keep(exchange);
      exchange.next();
    }
  }

  /** Browsers state where a form comes from; the first header is right behind any proxy. */
  private static boolean isFromElsewhere(RoutingContext exchange) {
    String site = exchange.request().getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    Call call = Call.of(exchange);
    String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
    return origin != null && !origin.equalsIgnoreCase(call.scheme() + "://" + call.authority());
  }

  private static boolean saysItsOrigin(HttpServerRequest request) {
    return request.headers().contains("Sec-Fetch-Site")
        || request.headers().contains(HttpHeaders.ORIGIN);
  }

  private static MultiMap fields(HttpServerRequest request, Buffer body) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !type.strip().regionMatches(true, 0, TYPE, 0, TYPE.length())) {
      throw new ProblemException(415, "unsupported-media-type");
    }
    MultiMap fields = MultiMap.caseInsensitiveMultiMap();
    try {
      new QueryStringDecoder(
              body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
          .parameters()
          .forEach(fields::add);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(400, "bad-request");
    }
    return fields;
  }

  private static ProblemException refused() {
    return new ProblemException(403, PostedForm.FORGED);
  }
}
