package org.hito.gateway.schemas;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/**
 * {@code GET /schemas/<file>}: the schemas that facts name as {@code dataschema}, and those they
 * refer to. Schemas are public even where reading data needs a token.
 */
@ApplicationScoped
public class SchemasRoute {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private static final String ALLOW = "GET, HEAD, OPTIONS";

  private final SchemaFiles files;
  private final ProblemAnswers answers;

  SchemasRoute(SchemaFiles files, ProblemAnswers answers) {
    this.files = files;
    this.answers = answers;
  }

  /** Answers with one schema. */
  public void handle(RoutingContext exchange) {
    if (exchange.request().method().equals(HttpMethod.OPTIONS)) {
      exchange.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, ALLOW).end();
      return;
    }
    if (!READING.contains(exchange.request().method())) {
      answers.send(exchange, Problem.of(405, "method-not-allowed").withHeader("Allow", ALLOW));
      return;
    }
    files
        .named(exchange.pathParam("file"))
        .ifPresentOrElse(
            schema -> send(exchange, schema),
            () -> answers.send(exchange, Problem.of(404, "not-found")));
  }

  private static void send(RoutingContext exchange, SchemaFile schema) {
    HttpServerResponse response =
        exchange
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/schema+json")
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
            .putHeader(HttpHeaders.ETAG, schema.etag());
    if (isKnown(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH), schema.etag())) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(schema.text().length()))
          .end(schema.text());
    }
  }

  private static boolean isKnown(String ifNoneMatch, String etag) {
    return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag));
  }
}
