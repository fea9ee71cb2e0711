package org.hito.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hito.gateway.routing.RequestIds;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;

/** The one place where the gateway's own errors become answers. */
@ApplicationScoped
public class ProblemAnswers {

  private final ProblemJson json =
      new ProblemJson(new ProblemTexts(ProblemAnswers.class.getClassLoader()));

  /** Ends the exchange with a problem. What is left of the request's body is read and dropped. */
  public void send(RoutingContext exchange, Problem problem) {
    var response = exchange.response();
    if (response.ended() || response.headWritten()) {
      exchange.request().connection().close();
      return;
    }
    exchange.request().resume();
    response.setStatusCode(problem.status());
    response.end(write(exchange, problem, response.headers()));
  }

  /** Sets a problem's headers and gives its body, for answers that somebody else sends. */
  public Buffer write(RoutingContext exchange, Problem problem, MultiMap headers) {
    Language language =
        Language.negotiate(exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.headers().forEach(headers::set);
    String body = json.write(problem, language, RequestIds.of(exchange)).toString();
    return Buffer.buffer(body.getBytes(StandardCharsets.UTF_8));
  }
}
