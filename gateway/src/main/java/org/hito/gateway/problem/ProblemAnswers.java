package org.hito.gateway.problem;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hito.gateway.connection.SecurityHeaders;
import org.hito.gateway.exchange.Disconnect;
import org.hito.gateway.exchange.RequestIds;
import org.hito.gateway.exchange.RestOfRequest;
import org.hito.gateway.exchange.Trail;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;
import org.hito.kit.request.RequestId;

/** The only place where the gateway's own errors become responses. */
@ApplicationScoped
public class ProblemAnswers {

  private final ProblemJson json =
      new ProblemJson(new ProblemTexts(ProblemAnswers.class.getClassLoader()));

  /** Ends the exchange with a problem. The rest of the request body is read and discarded. */
  public void send(RoutingContext exchange, Problem problem) {
    var response = exchange.response();
    if (response.ended()) {
      exchange.request().connection().close();
      return;
    }
    if (response.headWritten()) {
      Disconnect.now(exchange.request());
      return;
    }
    RestOfRequest.discard(exchange);
    response.setStatusCode(problem.status());
    response.end(write(exchange, problem, response.headers()));
  }

  /** Sets the headers of a problem and returns its body, for responses sent elsewhere. */
  public Buffer write(RoutingContext exchange, Problem problem, MultiMap headers) {
    Language language =
        Language.negotiate(exchange.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    Trail.of(exchange).endsWith(problem.code());
    headers.set(RequestId.HEADER, RequestIds.of(exchange));
    headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    SecurityHeaders.ALWAYS.forEach(headers::set);
    problem.headers().forEach(headers::set);
    String body = json.write(problem, language, RequestIds.of(exchange)).toString();
    return Buffer.buffer(body.getBytes(StandardCharsets.UTF_8));
  }
}
