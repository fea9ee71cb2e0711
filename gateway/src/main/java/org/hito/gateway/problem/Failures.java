package org.hito.gateway.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hito.gateway.exchange.RequestIds;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** Turns every failure of an exchange into a problem that reveals nothing internal. */
@ApplicationScoped
public class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "bad-request",
          401, "unauthenticated",
          403, "forbidden",
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "payload-too-large",
          415, "unsupported-media-type",
          503, "service-unavailable");

  private final ProblemAnswers answers;

  Failures(ProblemAnswers answers) {
    this.answers = answers;
  }

  /** Answers a failure found by the router: an unknown path, a wrong method, a failed handler. */
  public void answer(RoutingContext exchange) {
    if (exchange.failure() == null) {
      answers.send(exchange, ofStatus(exchange, exchange.statusCode()));
    } else {
      answer(exchange, exchange.failure());
    }
  }

  /** Answers a failure; an unexpected one is logged and becomes a 500. */
  public void answer(RoutingContext exchange, Throwable failure) {
    if (failure instanceof HttpClosedException) {
      return; // the client is gone
    }
    answers.send(exchange, problemOf(exchange, failure));
  }

  /** The problem that a failure is; an unexpected one is logged. */
  public Problem problemOf(RoutingContext exchange, Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof AuthenticationFailedException) {
      return Problem.of(401, "invalid-token")
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (failure instanceof VertxException && exchange.statusCode() == 400) {
      // how the router reports an invalid host before it tries any route
      return Problem.of(400, "invalid-header", Map.of("name", "Host"));
    }
    if (failure instanceof HttpException http && http.getStatusCode() < 500) {
      return ofStatus(exchange, http.getStatusCode());
    }
    if (failure instanceof IllegalArgumentException && exchange.statusCode() == 400) {
      return ofStatus(exchange, 400);
    }
    LOG.errorf(failure, "unexpected failure requestId=%s", RequestIds.of(exchange));
    return Problem.of(500, "internal-error");
  }

  private static Problem ofStatus(RoutingContext exchange, int status) {
    String code = CODES.get(status);
    if (code == null) {
      LOG.errorf("unexpected failure status=%d requestId=%s", status, RequestIds.of(exchange));
      return Problem.of(500, "internal-error");
    }
    return Problem.of(status, code);
  }
}
