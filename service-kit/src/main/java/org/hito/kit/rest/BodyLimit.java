package org.hito.kit.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.kit.problem.Problem;

/** Refuses a body whose announced length is too large, before reading it. */
@Singleton
public class BodyLimit {

  // the gateway's own questions may name thousands of things; only the gateway may send them
  private static final String QUESTIONS = "/internal/v1/";

  private static final int BEFORE_EVERY_RESOURCE = -1;
  private static final long PATIENCE_MILLIS = 5_000;

  private final long limit;
  private final ProblemAnswers answers;

  BodyLimit(@ConfigProperty(name = "hito.max-body-size") MemorySize limit, ProblemAnswers answers) {
    this.limit = limit.asLongValue();
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_EVERY_RESOURCE).handler(this::check);
  }

  private void check(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
    if (length == null
        || Long.parseLong(length) <= limit
        || context.normalizedPath().startsWith(QUESTIONS)) {
      context.next();
    } else {
      refuse(context);
    }
  }

  private void refuse(RoutingContext context) {
    answers.end(
        context,
        Problem.of(413, "payload-too-large")
            .withHeader(HttpHeaderNames.CONNECTION.toString(), "close"));
    closeOnceRead(context);
  }

  /**
   * Reads and discards the body. Closing with unread bytes would reset the connection, and a client
   * that is still sending would lose the answer.
   */
  private static void closeOnceRead(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    long late = context.vertx().setTimer(PATIENCE_MILLIS, timer -> connection.close());
    context
        .request()
        .resume()
        .end()
        .onComplete(
            read -> {
              context.vertx().cancelTimer(late);
              connection.close();
            });
  }
}
