package org.hito.kit.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.DatabaseOutage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers: problem+json without internals. */
@Singleton
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemJson json;
  private final AllowedMethods allowed;
  private final DatabaseOutage database;

  ProblemMappers(ProblemJson json, AllowedMethods allowed, DatabaseOutage database) {
    this.json = json;
    this.allowed = allowed;
    this.database = database;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException failure, RoutingContext context) {
    return answer(failure.problem(), context);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(SecurityException failure, RoutingContext context) {
    String code =
        failure instanceof AuthenticationFailedException ? "invalid-token" : "unauthenticated";
    return answer(Problem.of(401, code).withHeader("WWW-Authenticate", "Bearer"), context);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure, RoutingContext context) {
    return answer(Problem.of(403, "forbidden"), context);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException failure, RoutingContext context) {
    int status = failure.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(failure, context);
    }
    return answer(
        misdirected(status, context).orElseGet(() -> Problem.of(status, code(status))), context);
  }

  // if several resources share a path, the framework answers 404 instead of 405
  private Optional<Problem> misdirected(int status, RoutingContext context) {
    List<String> methods = allowed.of(context.normalizedPath());
    String method = context.request().method().name().replace("HEAD", "GET");
    return (status == 404 || status == 405) && !methods.isEmpty() && !methods.contains(method)
        ? Optional.of(
            Problem.of(405, "method-not-allowed").withHeader("Allow", String.join(", ", methods)))
        : Optional.empty();
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, RoutingContext context) {
    if (DatabaseFailures.isTransient(failure)) {
      database.failed(failure);
      return answer(transientProblem(failure).withHeader("Retry-After", "2"), context);
    }
    if (DatabaseFailures.isDuplicate(failure)) {
      return answer(Problem.of(409, "conflict"), context);
    }
    LOG.errorf(
        failure,
        "request failed: id=%s method=%s path=%s",
        RequestIds.of(context),
        context.request().method(),
        context.normalizedPath());
    return answer(Problem.of(500, "internal-error"), context);
  }

  private static Problem transientProblem(Throwable failure) {
    if (DatabaseFailures.isUnanswered(failure)) {
      return Problem.of(502, "upstream-failed");
    }
    if (DatabaseFailures.isRivalry(failure)) {
      return Problem.of(503, "another-change-under-way");
    }
    return Problem.of(503, "service-unavailable");
  }

  private Response answer(Problem problem, RoutingContext context) {
    Language language = RequestLanguage.of(context.request());
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(Problem.CODE_HEADER, problem.code())
            .entity(json.write(problem, language, RequestIds.of(context)).toString());
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 409 -> "conflict";
      case 413 -> "payload-too-large";
      case 415 -> "unsupported-media-type";
      case 429 -> "too-many-requests";
      default -> "bad-request";
    };
  }
}
