package org.hito.gateway.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.exchange.RestOfRequest;
import org.hito.gateway.exchange.Trail;
import org.hito.gateway.problem.Failures;
import org.hito.gateway.session.PostedForm;
import org.hito.kit.problem.Problem;

/** The page that people see when a page fails. */
@ApplicationScoped
class ErrorPage {

  private static final Set<String> OWN_TEXTS =
      Set.of(
          PostedForm.FORGED,
          "identity-provider-unavailable",
          "sign-in-refused",
          "sign-in-not-begun");
  private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 408, 412, 413, 429, 503);

  private final Failures failures;
  private final Visits visits;

  ErrorPage(Failures failures, Visits visits) {
    this.failures = failures;
    this.visits = visits;
  }

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance error(Frame frame, String explanation, String requestId);
  }

  void answer(RoutingContext exchange, Words words, Throwable failure) {
    Problem problem = failures.problemOf(exchange, failure);
    Trail.of(exchange).endsWith(problem.code());
    HttpServerResponse response = exchange.response();
    if (response.ended() || response.closed()) {
      return;
    }
    RestOfRequest.discard(exchange);
    String key = "error." + explained(problem);
    Frame frame = visits.frame(exchange, words, "", words.text(key));
    problem.headers().forEach(response::putHeader);
    if (!PageHeaders.areIn(response)) {
      PageHeaders.secure(response);
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().tag())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Templates.error(frame, words.text(key + ".what"), RequestIds.of(exchange)).render());
  }

  private static Object explained(Problem problem) {
    if (OWN_TEXTS.contains(problem.code())) {
      return problem.code();
    }
    return EXPLAINED.contains(problem.status()) ? problem.status() : 500;
  }
}
