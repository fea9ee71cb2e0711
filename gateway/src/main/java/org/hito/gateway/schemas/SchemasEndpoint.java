package org.hito.gateway.schemas;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/**
 * {@code GET /schemas/<file>}: the schemas that facts name as {@code dataschema}, and those they
 * refer to. Schemas are public even where reading data needs a token.
 */
@ApplicationScoped
public class SchemasEndpoint implements Endpoint {

  private final SchemaFiles files;
  private final ProblemAnswers answers;

  SchemasEndpoint(SchemaFiles files, ProblemAnswers answers) {
    this.files = files;
    this.answers = answers;
  }

  @Override
  public String path() {
    return "/schemas/:file";
  }

  /** Answers with one schema. */
  @Override
  public void handle(RoutingContext exchange) {
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
