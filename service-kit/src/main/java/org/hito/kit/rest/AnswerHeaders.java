package org.hito.kit.rest;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.hito.kit.Today;
import org.hito.kit.request.RequestId;

/** Adds the headers that every answer has. */
@Singleton
public class AnswerHeaders {

  private static final String CONTENT_LANGUAGE = "Content-Language";
  private static final Pattern WEIGHT = Pattern.compile(";q=[\\d.]*");

  private final Today today;

  AnswerHeaders(Today today) {
    this.today = today;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::add);
  }

  // reads neither identity nor body, and runs when the head is written
  private void add(RoutingContext context) {
    context.addHeadersEndHandler(
        ignored -> {
          var headers = context.response().headers();
          headers.set(RequestId.HEADER, RequestIds.of(context));
          if (!headers.contains(CONTENT_LANGUAGE)) { // a stored answer has its own
            headers.set(CONTENT_LANGUAGE, RequestLanguage.of(context.request()).tag());
          }
          headers.set("Hito-Today", today.date().toString());
          headers.set("Hito-Zone", today.zone().getId());
          headers.set("Vary", "Accept-Language, Accept");
          dropWeight(headers);
        });
    context.next();
  }

  // the framework mistakes the weight in Accept for a parameter of the type
  private static void dropWeight(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.contains(";q=")) {
      headers.set(HttpHeaders.CONTENT_TYPE, WEIGHT.matcher(type).replaceFirst(""));
    }
  }
}
